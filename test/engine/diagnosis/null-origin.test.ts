import { describe, expect, test } from 'vitest';
import { analyse, type HarEntry, mail, serverTicket } from '../../../src/engine';
import { page } from '../har';
import { nearMisses } from './cause-near-misses';
import { causeRows } from './cause-rows';

const captures = [
  ...causeRows.map(([, entries]) => entries),
  ...Object.values(nearMisses).flatMap((rows) => rows.map(([, , entries]) => entries)),
];

const options = { secrets: true, version: '1' };

type Headers = HarEntry['request']['headers'];

/** The same requests from a page whose origin is `null`, with cookies or without; `named`: the server names null then. */
function fromNull(entries: readonly HarEntry[], cookies: boolean, named: boolean): readonly HarEntry[] {
  const naming = (headers: Headers) =>
    headers.map((line) =>
      line.name === 'Access-Control-Allow-Origin' ? { ...line, value: line.value.replaceAll(page, 'null') } : line,
    );
  const cookie = cookies ? [{ name: 'Cookie', value: 'a=b' }] : [];
  return entries.map((entry) => {
    const { request, response } = entry;
    const origins = request.headers.map((line) => (line.name === 'Origin' ? { ...line, value: 'null' } : line));
    const sent = [...origins, ...(request.method === 'OPTIONS' ? [] : cookie)];
    const answered = named ? naming(response.headers) : response.headers;
    return { ...entry, request: { ...request, headers: sent }, response: { ...response, headers: answered } };
  });
}

/** Whatever is said, the quotes of the traffic aside: each string of the report, and what a ticket and a mail make of it. */
function textsOf(entries: readonly HarEntry[]): readonly string[] {
  const report = analyse(entries);
  const texts = report.servers.flatMap((server) => [
    serverTicket(report, server, entries, options).replace(/```.*?```/gs, ''),
    mail(report, server, options),
    ...server.advice.flatMap(({ text, change }) => [text, change]),
    ...server.fixes.flatMap(({ needs, warnings, remaining }) => [
      ...needs,
      ...warnings,
      ...remaining.map(({ text }) => text),
    ]),
  ]);
  const ofRequests = report.requests.flatMap(({ summary, brief, problems, cause, steps }) => [
    ...[summary.text, brief, cause?.text ?? '', cause?.change ?? ''],
    ...problems.flatMap(({ title, text, change }) => [title, text, change]),
    ...steps.flatMap(({ title, text }) => [title, text]),
  ]);
  return [...texts, ...ofRequests].map((text) => text.replaceAll('`', ''));
}

const allowing =
  /(?<!not )\b(?:say|name|be|allow|add|write|let in|answer with|list)(?: exactly| instead)?(?: the)?(?: exact)?(?: origin)?:? (?:Access-Control-Allow-Origin: )?null\b/i;

const ways = [true, false].flatMap((cookies) => [true, false].map((named) => [cookies, named] as const));

describe('of the origin null', () => {
  test.each(ways)(
    'no text says that it is to be let in; with cookies: %s, named by the server: %s',
    (cookies, named) => {
      for (const entries of captures) {
        for (const text of textsOf(fromNull(entries, cookies, named))) expect(text).not.toMatch(allowing);
      }
    },
  );

  test.each(ways)('every change that speaks of it says not to; with cookies: %s, named: %s', (cookies, named) => {
    const changes = captures.flatMap((entries) => {
      const { requests, servers } = analyse(fromNull(entries, cookies, named));
      const all = requests.flatMap(({ problems, cause }) => [...problems, ...(cause ? [cause] : [])]);
      return [...all, ...servers.flatMap(({ advice }) => advice)].map(({ change }) => change);
    });
    const speaking = changes.filter((change) => /\bnull\b/.test(change));
    expect(speaking.length).toBeGreaterThan(0);
    expect(speaking.filter((change) => !/do not allow null|^Take null out/i.test(change))).toEqual([]);
  });

  test.each(ways)('no policy, file or check has it; with cookies: %s, named: %s', (cookies, named) => {
    for (const entries of captures) {
      for (const { policy, fixes, checks } of analyse(fromNull(entries, cookies, named)).servers) {
        expect(policy.origins).not.toContain('null');
        const files = [...fixes.flatMap((fix) => fix.files), ...checks].map(({ text }) => text);
        expect(files.filter((text) => /(["'])null\1|\borigin(?:: |=)null\b/i.test(text))).toEqual([]);
      }
    }
  });

  test.each(['missing', 'wildcard-with-credentials', 'multiple', 'invalid', 'mismatch'])(
    'allow-origin-%s is met',
    (rule) => {
      const met = captures.flatMap((entries) =>
        ways.flatMap(([cookies, named]) => analyse(fromNull(entries, cookies, named)).requests),
      );
      expect(met.some(({ reasons }) => reasons.some((reason) => reason.rule === `allow-origin-${rule}`))).toBe(true);
    },
  );
});
