import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/engine';
import { matchesChip, matchesTerms, matchRanges, wordsOf } from '../../src/panel/filter/match';
import { parseFilter } from '../../src/panel/filter/parse';
import { helpTexts } from '../../src/panel/keys/texts';
import { allowOrigin, blocked, preflight, sent, unsent } from '../engine/har';
import { report } from './fixtures/contoso';

describe('the filter box is read as', () => {
  it.each([
    ['nothing at all', '', []],
    ['blanks only', '   ', []],
    ['a word', 'Orders', [{ key: null, value: 'orders', negated: false }]],
    ['a key and its value', 'IS:Blocked', [{ key: 'is', value: 'blocked', negated: false }]],
    ['an excluded key', '-is:allowed', [{ key: 'is', value: 'allowed', negated: true }]],
    ['an excluded word', '-fonts', [{ key: null, value: 'fonts', negated: true }]],
    ['a quoted value with a blank', 'server:"a b"', [{ key: 'server', value: 'a b', negated: false }]],
    ['a quoted phrase', '"origin differs"', [{ key: null, value: 'origin differs', negated: false }]],
    ['a quote that is never closed', '"origin differs', [{ key: null, value: 'origin differs', negated: false }]],
    ['a pasted URL, not a key', 'https://x.test/', [{ key: null, value: 'https://x.test/', negated: false }]],
    ['a name every object has, not a key', 'constructor:x', [{ key: null, value: 'constructor:x', negated: false }]],
    ['a key still without value, as nothing', 'server:', []],
    ['a lone minus, as a word', '-', [{ key: null, value: '-', negated: false }]],
  ])('%s: %s', (_, text, terms) => {
    expect(parseFilter(text)).toEqual(terms);
  });
});

describe('what is shown for', () => {
  it.each([
    ['nothing typed: everything', '', report.requests.map(({ id }) => id)],
    ['is:blocked', 'is:blocked', ['put-order', 'delete-order', 'get-me', 'get-catalogue', 'get-token']],
    ['is:not-cors', 'is:not-cors', ['script']],
    ['is:depends', 'is:depends', ['get-cart']],
    ['is:preflighted', 'is:preflighted', ['put-order', 'delete-order', 'get-token']],
    ['is: and no known state', 'is:constructor', []],
    ['a method, whatever its case', 'method:put', ['put-order']],
    ['part of a method: nothing', 'method:pu', []],
    ['a status of preflight or response', 'status:401', ['get-token']],
    ['a class of statuses', 'status:4xx', ['get-token']],
    ['no response, though the preflight had one', 'status:none', ['put-order', 'delete-order', 'get-token']],
    ['part of a server', 'server:login', ['get-token']],
    ['a page nobody has', 'origin:fabrikam', []],
    ['part of a rule', 'rule:wildcard', ['get-me', 'get-cart']],
    ['part of a cause', 'cause:windows', ['get-token']],
    ['two filters: both hold', 'is:blocked method:delete', ['delete-order']],
    ['an exclusion', 'is:blocked -server:api', ['get-token']],
    ['a word of the URL', 'catalogue', ['get-catalogue']],
    ['a word of the reason', 'scheme', ['put-order', 'delete-order']],
  ])('%s', (_, text, ids) => {
    const terms = parseFilter(text);
    const shown = report.requests.filter((request) => matchesTerms(request, terms)).map(({ id }) => id);
    expect(shown).toEqual(ids);
  });

  const redirected = [
    sent({ status: 302, response: [allowOrigin, ['Location', 'https://api.contoso.test/b']] }),
    blocked({ start: 20, url: 'https://api.contoso.test/b' }),
  ];
  const openReason = [preflight({ status: 401, response: [allowOrigin] }), unsent({ method: 'PUT' })];
  it.each([
    ['the status of a redirect that was followed', redirected, 'status:302', true],
    ['the status of the last response', redirected, 'status:200', true],
    ['a class of statuses, of a redirect', redirected, 'status:3xx', true],
    ['a status that none had', redirected, 'status:404', false],
    ['no response, where a redirect had none of its own', redirected, 'status:none', false],
    ['blocked, for a reason that depends on credentials', openReason, 'is:blocked is:depends', true],
    ['blocked, for one reason', redirected, 'is:depends', false],
  ])('%s: %s', (_, entries, text, shown) => {
    const [request] = analyse(entries).requests;
    expect(request && matchesTerms(request, parseFilter(text))).toBe(shown);
  });

  it('a chip: its verdict only', () => {
    const blocked = report.requests.filter((request) => matchesChip(request, 'blocked'));
    expect(blocked.every(({ verdict }) => verdict === 'blocked')).toBe(true);
    expect(report.requests.every((request) => matchesChip(request, 'all'))).toBe(true);
  });
});

it('every filter has an example that is read as that filter', () => {
  for (const [name, [example]] of Object.entries(helpTexts.filterKeys)) {
    expect(parseFilter(example)).toMatchObject([{ key: name, negated: false }]);
  }
});

describe('what is marked', () => {
  it.each([
    [
      'a word, whatever its case',
      'Orders and orders',
      ['orders'],
      [
        [0, 6],
        [11, 17],
      ],
    ],
    ['nothing without words', 'orders', [], []],
    ['nothing where lower case is longer, for the places would be others', 'İorders', ['orders'], []],
  ] as const)('%s', (_, text, words, ranges) => {
    expect(matchRanges(text, words)).toEqual(ranges);
  });

  it('words only: no filters, and nothing that is excluded', () => {
    expect(wordsOf(parseFilter('is:blocked orders -fonts'))).toEqual(['orders']);
  });
});
