import { describe, expect, test } from 'vitest';
import { analyse, type HarEntry } from '../../../src/engine';
import { adviceFor, advisers } from '../../../src/engine/diagnosis/advice';
import type { AdviceId } from '../../../src/engine/diagnosis/advice/ids';
import { IncomingTraffic } from '../../../src/engine/diagnosis/server-traffic';
import { originOf } from '../../../src/engine/http/origin';
import { observedByServer } from '../../../src/engine/policy/observe-policy';
import type { Advice } from '../../../src/engine/report/report';
import { RequestView } from '../../../src/engine/report/request-report';
import { toExchange } from '../../../src/engine/traffic/to-exchange';
import { allowOrigin, api, blocked, preflight, sent } from '../har';
import { adviceRows, credentials, from, noAdviceRows, put } from './advice-rows';

/** What is said of the server that the entries are about. */
function adviceOn(entries: readonly HarEntry[], server = originOf(api)): readonly Advice[] {
  const diagnoses = analyse(entries).requests.flatMap((request) =>
    request instanceof RequestView ? [request.diagnosis] : [],
  );
  const traffic = new IncomingTraffic(server);
  for (const exchange of entries.map(toExchange)) if (exchange.server === server) traffic.add(exchange);
  return adviceFor(traffic, observedByServer(diagnoses).get(server) ?? []);
}

function find(id: AdviceId, entries: readonly HarEntry[]): Advice | undefined {
  return adviceOn(entries).find((advice) => advice.id === id);
}

describe('advice', () => {
  test.each(adviceRows)('%s: %s', (said, _, entries) => {
    const [id, severity, confidence] = said.split(' ');
    const advice = adviceOn(entries).find((each) => each.id === id);
    expect([advice?.severity, advice?.confidence]).toEqual([severity, confidence]);
    expect(advice?.text).toMatch(/^[A-Z`h].*\.$/);
    expect(advice?.text).toBe(advice?.parts.map(({ text }) => text).join(''));
    expect(advice?.change).toMatch(/^[A-Z].*\.$/);
    expect(advice?.evidence).not.toEqual([]);
    expect(advice?.count).toBeGreaterThan(0);
  });

  test.each(noAdviceRows)('no %s: %s', (id, _, entries) => {
    expect(find(id, entries)).toBeUndefined();
  });

  test.each(Object.keys(advisers) as AdviceId[])('%s has rows for yes and for no', (id) => {
    expect(adviceRows.some(([said]) => said.startsWith(`${id} `))).toBe(true);
    expect(noAdviceRows.some(([not]) => not === id)).toBe(true);
  });

  test('the gravest comes first', () => {
    const entries = [
      preflight({ response: [allowOrigin, put, credentials, ['Access-Control-Max-Age', '86400']] }),
      sent({ method: 'PUT', time: 20, response: [allowOrigin, credentials] }),
      sent({ start: 500, origin: 'null', response: [from('null'), credentials] }),
    ];
    expect(adviceOn(entries).map(({ severity }) => severity)).toEqual(['danger', 'fragile', 'note']);
  });

  test('what is blocked is no matter of advice', () => {
    expect(adviceOn([blocked({ response: [from('https://b.test'), ['X-Total-Count', '7']] })])).toEqual([]);
  });

  test('CORS headers on what is no request of CORS are not worth a word', () => {
    expect(adviceOn([sent({ origin: null, response: [from('*'), credentials, ['X-Total-Count', '7']] })])).toEqual([]);
  });

  test('it says where it was seen, and how often, without listing all', () => {
    const entries = Array.from({ length: 150 }, (_, i) => sent({ start: i * 50, response: [from('*'), credentials] }));
    const advice = find('wildcard-and-credentials', entries);
    expect(advice?.entries.slice(0, 3)).toEqual([0, 1, 2]);
    expect([advice?.entries.length, advice?.count]).toEqual([100, 150]);
  });

  test('a list of needless names says why each is', () => {
    const entries = [
      preflight({
        asks: 'x-a',
        response: [allowOrigin, put, ['Access-Control-Allow-Headers', 'X-A, X-B, Accept, Origin, Host']],
      }),
      sent({ method: 'PUT', time: 20, request: [['x-a', '1']], response: [allowOrigin] }),
    ];
    expect(find('headers-needless', entries)).toMatchObject({
      text: 'Access-Control-Allow-Headers lists Accept, which is always allowed; Host and Origin, which only the browser itself can set; X-B, which no request in this capture asks for.',
      change: 'List in Access-Control-Allow-Headers only what pages ask for, here x-a.',
    });
  });

  test('many names are cut', () => {
    const names = ['X-A', 'X-B', 'X-C', 'X-D', 'X-E', 'X-F'];
    const entries = [
      preflight({ response: [allowOrigin, put, ['Access-Control-Allow-Headers', names.join(', ')]] }),
      sent({ method: 'PUT', time: 20, response: [allowOrigin] }),
    ];
    expect(find('headers-needless', entries)?.text).toContain('lists X-A, X-B, X-C and 3 more, which');
  });

  test('hidden response headers are named once, in the spelling of the server, with those already exposed', () => {
    const response = [allowOrigin, ['Access-Control-Expose-Headers', 'ETag'], ['ETag', '"1"']] as const;
    const entries = [
      sent({ response: [...response, ['X-Total-Count', '7']] }),
      sent({ start: 50, response: [...response, ['x-total-count', '8'], ['Link', '</2>']] }),
    ];
    expect(find('expose-headers-missing', entries)?.change).toBe(
      'If the page needs them, send Access-Control-Expose-Headers: ETag, Link, X-Total-Count.',
    );
  });

  test('it marks what decides', () => {
    const value = 'PUT, DELETE, TRACE';
    const entries = [
      preflight({ response: [allowOrigin, ['Access-Control-Allow-Methods', value]] }),
      sent({ method: 'PUT', time: 20, response: [allowOrigin] }),
    ];
    const [evidence] = find('methods-needless', entries)?.evidence ?? [];
    expect(evidence?.marks.map(([start, end]) => value.slice(start, end))).toEqual(['DELETE', 'TRACE']);
  });
});
