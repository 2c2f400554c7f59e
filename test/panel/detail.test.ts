import { describe, expect, it } from 'vitest';
import { asksCredentials } from '../../src/panel/detail/asks-credentials';
import { exchangeLabel, exchangeOf } from '../../src/panel/detail/exchange';
import { initiatorOf } from '../../src/panel/detail/initiator';
import { messagesOf } from '../../src/panel/detail/messages';
import { phasesOf } from '../../src/panel/detail/phases';
import { verdictLead, verdictWord } from '../../src/panel/verdict';
import { entries, requestOf } from './fixtures/contoso';
import { entry } from './fixtures/entries';

describe('the question about credentials', () => {
  type Asked = Parameters<typeof asksCredentials>[0];
  const reasons = requestOf('put-order').reasons.map((reason) => ({ ...reason, when: 'with-credentials' as const }));
  const open: Asked = { verdict: 'unknown', credentials: 'unknown', steps: [], reasons };
  it.each<readonly [what: string, request: Asked, answered: boolean, asks: boolean]>([
    ['is asked where it matters', open, false, true],
    ['is not where nothing depends on it', { ...open, reasons: [] }, false, false],
    ['is not where the traffic tells', { ...open, credentials: 'include' }, false, false],
    ['is not of what is no matter of CORS', { ...open, verdict: 'not-cors' }, false, false],
    ['stays where an answer was given', { ...open, credentials: 'omit' }, true, true],
    ['stays where an answer was given, whatever the verdict is now', { ...open, verdict: 'not-cors' }, true, true],
  ])('%s', (_, request, answered, asks) => {
    expect(asksCredentials(request, answered)).toBe(asks);
  });
});

describe('the picture of the exchange', () => {
  it('stops at the preflight: the request is not sent', () => {
    const lines = exchangeOf(requestOf('put-order'), entries);
    expect(lines.map(({ kind, label, note }) => [kind, label || note])).toEqual([
      ['request', 'OPTIONS'],
      ['held', '204'],
      ['stub', 'PUT not sent'],
    ]);
    expect(exchangeLabel(lines)).toBe('The exchange: OPTIONS; 204; PUT not sent.');
  });

  it('stops at the response: it came, and was held', () => {
    expect(exchangeOf(requestOf('get-me'), entries).map(({ kind }) => kind)).toEqual(['request', 'held']);
  });

  it('has nothing that arrives where the browser’s cache answered: the request is not sent', () => {
    const { method, url } = entries[requestOf('get-me').entry ?? -1]?.request ?? expect.unreachable();
    const unsent = entry({ method, url, at: 0, status: 0 });
    const lines = exchangeOf({ ...requestOf('get-me'), hops: [0] }, [unsent]);
    expect(lines.map(({ kind, note }) => [kind, note])).toEqual([['stub', 'GET not sent']]);
  });

  it('does not stop where nothing is blocked', () => {
    expect(exchangeOf(requestOf('font-9'), entries).map(({ kind }) => kind)).toEqual(['request', 'response']);
  });

  it('is empty when the capture holds no message of it', () => {
    expect(exchangeOf({ ...requestOf('font-9'), hops: [99] }, entries)).toEqual([]);
  });
});

it('each hop of a redirect follows its own preflight', () => {
  const at = (method: string, url: string) => entry({ method, url, at: 0, status: 200 });
  const chain = [
    at('OPTIONS', 'https://b.test/'),
    at('PUT', 'https://a.test/'),
    at('OPTIONS', 'https://a.test/'),
    at('PUT', 'https://b.test/'),
  ];
  const order = messagesOf({ hops: [1, 3], preflights: [0, 2] }, chain);
  expect(order.map(({ entry: { request } }) => `${request.method} ${request.url}`)).toEqual([
    'OPTIONS https://a.test/',
    'PUT https://a.test/',
    'OPTIONS https://b.test/',
    'PUT https://b.test/',
  ]);
});

it('a preflight whose request was never recorded is still shown', () => {
  expect(messagesOf({ hops: [], preflights: [0] }, entries)).toHaveLength(1);
});

it('the ladder tells preflight and request apart and counts the failures', () => {
  const phases = phasesOf(requestOf('put-order').steps);
  expect(phases.map(({ at }) => at)).toEqual(['preflight', 'actual']);
  expect(phases[0]?.steps.flatMap(({ failure }) => failure ?? [])).toEqual([1, 2, 3, 4]);
});

describe('where the request was made', () => {
  const made = entry({ method: 'GET', url: 'https://a.test/', at: 0, status: 200 });
  it.each([
    ['the top frame, counted from 1', made, 'orders.ts:118'],
    [
      'a place without a stack',
      { ...made, _initiator: { type: 'parser', url: 'https://a.test/index.html?v=1', lineNumber: 3 } },
      'index.html:4',
    ],
    ['the page itself', { ...made, _initiator: { type: 'parser', url: 'https://a.test/' } }, 'a.test:1'],
    ['nothing for a preflight', { ...made, _initiator: { type: 'preflight', url: 'https://a.test/' } }, undefined],
    ['nothing when the browser does not tell', { ...made, _initiator: { type: 'other' } }, undefined],
  ])('%s', (_, from, label) => {
    expect(initiatorOf(from)?.label).toBe(label);
  });
});

it('undecided for want of the credentials mode is called “Depends”', () => {
  expect(verdictWord(requestOf('get-cart'))).toBe('Depends');
  expect(verdictLead(requestOf('get-cart'))).toBe('It depends.');
  expect(verdictWord({ ...requestOf('get-cart'), reasons: [] })).toBe('Unknown');
});
