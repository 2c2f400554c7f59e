import { describe, expect, test } from 'vitest';
import { HarError, readHar } from '../../../src/engine';
import { isCut } from '../../../src/engine/traffic/post-data';
import { sent } from '../har';

const entry = JSON.stringify(sent());
const har = (...entries: readonly string[]): string =>
  `{"log":{"version":"1.2","creator":{"name":"WebInspector","version":"537.36"},"entries":[${entries.join(',')}]}}`;

const refused: readonly [what: string, text: string, message: RegExp][] = [
  ['nothing', '', /empty/],
  ['no JSON', 'hello', /no valid JSON at line 1, column 1/],
  ['JSON that breaks off before any entry', '{"log":\n {"ver', /no valid JSON at line 2, column 7/],
  ['a page of HTML', '<!doctype html>', /no valid JSON at line 1, column 1/],
  ['JSON that is no object', '[1]', /no "log"/],
  ['JSON without a log', '{"a":1}', /no "log"/],
  ['a log without entries', '{"log":{}}', /log\.entries is missing/],
  ['entries that are no list', '{"log":{"entries":{}}}', /log\.entries is missing/],
  ['only broken entries', har('{"request":{}}', '5'), /None of the 2 entries.*log\.entries\[0\]\.response is missing/],
  ['cut off in the first entry', har(entry).slice(0, 200), /no valid JSON .*before the first whole entry/],
];

const broken: readonly [what: string, entry: string, path: string, problem: RegExp][] = [
  ['no object', '5', 'entry', /not an object/],
  ['no request', '{}', 'request', /missing/],
  ['no response', '{"request":{}}', 'response', /missing/],
  ['no date', without('startedDateTime'), 'startedDateTime', /missing/],
  [
    'a date that is none',
    entry.replace(/"startedDateTime":"[^"]*"/, '"startedDateTime":"soon"'),
    'startedDateTime',
    /"soon" is not a date/,
  ],
  [
    'a URL that is none',
    entry.replace(/"url":"[^"]*"/, '"url":"/orders"'),
    'request.url',
    /"\/orders" is not an absolute URL/,
  ],
  ['a method that is a number', entry.replace('"method":"GET"', '"method":1'), 'request.method', /not a text/],
  [
    'headers that are no list',
    entry.replace(/"headers":\[\{[^\]]*\]/, '"headers":{}'),
    'request.headers',
    /not a list/,
  ],
  ['a header without value', entry.replace(/"value":"[^"]*"/, '"v":1'), 'request.headers[0].value', /missing/],
  ['a status that is a text', entry.replace('"status":200', '"status":"200"'), 'response.status', /not a status code/],
];

function without(key: string): string {
  const { [key]: _, ...rest } = JSON.parse(entry) as Record<string, unknown>;
  return JSON.stringify(rest);
}

describe('reading a HAR', () => {
  test.each(refused)('refuses %s', (_, text, message) => {
    expect(() => readHar(text)).toThrow(HarError);
    expect(() => readHar(text)).toThrow(message);
  });

  test.each(broken)('an entry with %s is named and the others are kept', (_, bad, path, problem) => {
    const { entries, indexes, input } = readHar(har(bad, entry));
    expect(entries).toHaveLength(1);
    expect(indexes).toEqual([1]);
    expect(input).toMatchObject({
      entries: 2,
      whole: true,
      broken: [{ entry: 0, path, problem: expect.stringMatching(problem) }],
    });
  });

  test('a byte order mark does not matter', () => {
    expect(readHar(`\uFEFF${har(entry)}`).entries).toHaveLength(1);
  });

  test('a file that is cut off gives the entries before the cut, and says where it ends', () => {
    const text = har(entry, entry, entry);
    const { entries, input } = readHar(text.slice(0, text.length - 40));
    expect(entries).toHaveLength(2);
    expect(input.whole).toBe(false);
    expect(input.notices).toEqual([
      expect.stringMatching(/cut off at line 1, column \d+: 2 entries were read before it/),
    ]);
    expect(input.creator).toBe('WebInspector 537.36');
  });

  test('braces and quotes inside texts do not mislead the search for the cut', () => {
    const tricky = entry.replace('"method":"GET"', '"method":"GET","x":"}]\\"{\\\\"');
    expect(readHar(har(tricky, tricky).slice(0, -20)).entries).toHaveLength(1);
  });

  test('damage in the middle is told from a cut', () => {
    const { input } = readHar(har(entry, '{"request":!}', entry));
    expect(input.notices[0]).toMatch(/no longer JSON at line 1/);
  });

  test('a HAR of another program is named', () => {
    const { input } = readHar(har(entry).replace('WebInspector', 'Fiddler'));
    expect(input.notices).toEqual([expect.stringMatching(/written by Fiddler 537\.36/)]);
  });

  const queueings: readonly [what: string, timings: string, kept: object | undefined][] = [
    [
      'is kept, without the other timings',
      '{"blocked":9,"_blocked_queueing":7.5,"wait":2}',
      { _blocked_queueing: 7.5 },
    ],
    ['is left out where the network did not get it', '{"blocked":9,"_blocked_queueing":-1}', undefined],
    ['is left out where it is no number', '{"_blocked_queueing":"7"}', undefined],
    ['is not in a HAR of Firefox', '{"blocked":9}', undefined],
    ['is not in what never was sent in Firefox', '{}', undefined],
  ];
  test.each(queueings)('when Chromium’s network got a request %s', (_, timings, kept) => {
    const timed = entry.replace('{', `{"timings":${timings},`);
    expect(readHar(har(timed)).entries[0]?.timings).toEqual(kept);
  });

  test('long request bodies are cut, and nothing else is', () => {
    const long = entry.replace(
      '"httpVersion"',
      `"postData":{"mimeType":"text/plain","text":"${'a'.repeat(70_000)}"},"httpVersion"`,
    );
    const { text, comment } = readHar(har(long)).entries[0]?.request.postData ?? {};
    expect(text).toHaveLength(65_536);
    expect(comment).toBe('The first 65536 of 70000 characters.');
  });

  test.each([
    ['that was cut before is known to be', 'The first 65536 of 70000 characters.', true],
    ['with a comment of somebody else’s is whole', 'posted by a form', false],
  ])('a request body %s', (_, comment, cut) => {
    const postData = JSON.stringify({ mimeType: 'text/plain', text: 'a', comment });
    const kept = readHar(har(entry.replace('"httpVersion"', `"postData":${postData},"httpVersion"`))).entries[0];
    expect(kept?.request.postData && isCut(kept.request.postData)).toBe(cut);
  });
});
