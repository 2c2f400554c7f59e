import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxDataUrlLength, maxEntryCharacters, pickEntry } from '../../src/devtools/entry';
import { maxPostDataLength } from '../../src/engine/traffic/post-data';
import { capturedEntry, epoch, liveEntry } from './entries';

const kibi64 = 'x'.repeat(maxPostDataLength);

test('a live entry: what the engine reads is kept, as plain data, with its start and its size', () => {
  const { entry, started, characters } = capturedEntry({ at: 1500, type: 'preflight', method: 'OPTIONS' });
  expect(entry).toEqual(JSON.parse(JSON.stringify(entry)));
  expect(structuredClone(entry)).toEqual(entry);
  expect(started).toBe(epoch + 1500);
  expect(characters).toBe(JSON.stringify(entry).length);
  expect(entry).toMatchObject({
    _resourceType: 'preflight',
    request: { method: 'OPTIONS' },
    response: { status: 200 },
  });
});

test('the body of the response is not kept, even where the entry has it', () => {
  expect(JSON.stringify(capturedEntry().entry)).not.toContain('never kept');
});

test.each([
  ['just short enough', kibi64, kibi64, undefined],
  ['one character too long', `${kibi64}y`, kibi64, 'The first 65536 of 65537 characters.'],
])('a request body %s', (_, postText, text, comment) => {
  expect(capturedEntry({ method: 'POST', postText }).entry.request.postData).toEqual({
    mimeType: 'text/plain',
    text,
    ...(comment && { comment }),
  });
});

test('of a long data: URL, which holds its own response, the beginning is kept', () => {
  const { url } = capturedEntry({ url: `data:image/png;base64,${'A'.repeat(1_000_000)}` }).entry.request;
  expect(url).toMatch(/^data:image\/png;base64,A+…$/);
  expect(url.length).toBe(maxDataUrlLength + 1);
});

const base = liveEntry();
const odd: [string, unknown, string][] = [
  ['nothing', undefined, 'entry: is missing'],
  ['null', null, 'entry: is not an object'],
  ['no request', { ...base, request: undefined }, 'request: is missing'],
  ['no response', { ...base, response: null }, 'response: is not an object'],
  ['no method', { ...base, request: { ...base.request, method: undefined } }, 'request.method: is missing'],
  [
    'a URL that is none',
    { ...base, request: { ...base.request, url: 'nowhere' } },
    'request.url: "nowhere" is not an absolute URL',
  ],
  ['a start that is no date', { ...base, startedDateTime: 'soon' }, 'startedDateTime: "soon" is not a date'],
  [
    'headers that are no list',
    { ...base, request: { ...base.request, headers: 'A: b' } },
    'request.headers: is not a list',
  ],
  [
    'more than a port could carry',
    liveEntry({ requestHeaders: { 'X-Long': 'x'.repeat(maxEntryCharacters) } }),
    'entry: 4194754 characters are too many to keep',
  ],
  [
    'a field that throws',
    {
      get request(): never {
        throw new TypeError('gone');
      },
    },
    'entry: it cannot be read',
  ],
];

test.each(odd)('an entry that cannot be kept is described: %s', (_, value, problem) => {
  expect(pickEntry(value)).toBe(problem);
});

test.each([
  ['no content', { content: undefined }],
  ['no status, as for a request that was refused', { status: undefined }],
  ['a status of -1', { status: -1 }],
  ['no redirectURL', { redirectURL: undefined }],
  ['no HTTP version', { httpVersion: undefined, statusText: null }],
])('an entry is kept with %s', (_, response) => {
  expect(pickEntry({ ...base, response: { ...base.response, ...response } })).toMatchObject({ started: epoch });
});

/** Any value at any of the places an entry has. */
const broken = fc
  .array(fc.tuple(fc.constantFrom(...placesIn(base)), fc.anything({ withBigInt: true, withDate: true })), {
    maxLength: 4,
  })
  .map((changes) => changes.reduce((entry, [place, value]) => withValue(entry, place, value), base as unknown));

test('whatever is delivered: a description, or data that survives JSON and a structured clone', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), broken), (value) => {
      const picked = pickEntry(value);
      if (typeof picked === 'string') {
        expect(picked).not.toBe('');
        return;
      }
      expect(JSON.parse(JSON.stringify(picked.entry))).toEqual(picked.entry);
      expect(structuredClone(picked.entry)).toEqual(picked.entry);
      expect(Number.isFinite(picked.started)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

function placesIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  const inner = Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]));
  return path.length > 0 ? [[...path], ...inner] : inner;
}

function withValue(value: unknown, [key, ...rest]: readonly string[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (typeof value !== 'object' || value === null) return value;
  const inner = withValue((value as Record<string, unknown>)[key], rest, replacement);
  return Array.isArray(value) ? value.map((part, i) => (String(i) === key ? inner : part)) : { ...value, [key]: inner };
}
