import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/engine';
import { blocked, page, sent } from '../har';

/** A value, what the list says of it, and how the sentence goes on after “but this page is …”. */
const rows: readonly [value: string, brief: string, rest: string][] = [
  ['http://app.contoso.test', 'Origin differs: scheme', ' Only the scheme differs.'],
  [
    'https://APP.contoso.test/',
    'Origin differs: letter case, trailing slash',
    ' The letter case and trailing slash differ.',
  ],
  ['https://APP.contoso.test:8443', 'Origin differs: port, letter case', ' The port and letter case differ.'],
  ['https://u@app.contoso.test', 'Origin differs: user name', ' Only the user name differs.'],
  ['https:app.contoso.test', 'Origin differs: // after the scheme', ' Only the // after the scheme differs.'],
  ['http://b.test:81/x', 'Origin differs: scheme, host, port, path', ' The scheme, host, port and path differ.'],
  ['null', 'Origin differs: null', ''],
  ['localhost:3000', 'Origin differs: not an origin', ''],
  [`${page};https://b.test`, 'Origin differs: list', ' The browser accepts exactly one origin, not a list.'],
];

describe('what is said of another origin', () => {
  test.each(rows)('%s', (value, brief, rest) => {
    const [request] = analyse([blocked({ response: [['Access-Control-Allow-Origin', value]] })]).requests;
    expect(request?.brief).toBe(brief);
    expect(request?.summary.text).toBe(`The server lets in ${value}, but this page is ${page}.${rest}`);
  });

  test('every character that differs is marked, also the capital letters beside a slash', () => {
    const value = 'http://APP.TEST:46029/';
    const entries = [blocked({ origin: 'http://app.test:46029', response: [['Access-Control-Allow-Origin', value]] })];
    const [problem] = analyse(entries).requests[0]?.problems ?? [];
    const marks = problem?.evidence.find(({ message }) => message === 'response')?.marks;
    expect(marks?.map(([from, to]) => value.slice(from, to))).toEqual(['APP.TEST', '/']);
  });

  test('an empty value from a page without an origin: the page is to get one', () => {
    const [request] = analyse([blocked({ origin: 'null', response: [['Access-Control-Allow-Origin', '']] })]).requests;
    expect(request?.summary.text).toMatch(
      /it must say the page’s origin, and this request has none: a sandboxed frame/,
    );
  });
});

/** Who asks first, what the second hop's origin is taken for, and what can be done. */
const nullRows: readonly [what: string, first: string | null, why: RegExp, change: RegExp][] = [
  [
    'led there from one other origin by another',
    page,
    /origin is null here: a redirect between two other origins takes it away\./,
    /let in: call the URL that the redirects lead to\. Do not allow null/,
  ],
  [
    'without an origin from the start',
    'null',
    /origin is null here: a sandboxed frame, a file, or a redirect between two other origins\./,
    /let in: serve the page over http or https, give the frame allow-same-origin, or call the URL/,
  ],
  [
    'of which the start is not known',
    null,
    /origin is null here: a sandboxed frame, a file, or a redirect between two other origins\./,
    /let in: serve the page over http or https, give the frame allow-same-origin, or call the URL/,
  ],
];

test.each(nullRows)('why the origin of a request is null: one %s', (_, first, why, change) => {
  const [request] = analyse([
    sent({
      origin: first,
      request: [['Sec-Fetch-Mode', 'cors']],
      status: 302,
      response: [
        ['Location', 'https://b.test/'],
        ['Access-Control-Allow-Origin', '*'],
      ],
    }),
    blocked({ url: 'https://b.test/', origin: 'null', start: 10, response: [['Server', 'x']] }),
  ]).requests;
  expect(request?.hops).toHaveLength(2);
  expect(request?.summary.text).toMatch(why);
  expect(request?.problems[0]?.change).toMatch(change);
});
