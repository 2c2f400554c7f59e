/**
 * Random header values through the whole engine: it must not fail, must let pass exactly what the CORS check lets pass, and
 * must mark only what is there. Usage: npm run fuzz -- [--values N] [--seed S]
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { analyse } from '../../src/engine';
import { api, page, preflight, sent, unsent } from '../engine/har';

const { values } = parseArgs({
  options: {
    values: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
const wanted = Number(values.values);
const seed = Number(values.seed);

const names = [
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Credentials',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'Access-Control-Max-Age',
  'Access-Control-Expose-Headers',
  'Location',
  'Server',
  'WWW-Authenticate',
  'Allow',
  'Vary',
] as const;
const pieces = fc.constantFrom(
  page,
  'http://app.contoso.test',
  '*',
  'null',
  'true',
  'PUT',
  'x-a',
  ',',
  ' ',
  '\t',
  '/',
  ':',
  '"',
  ';',
  '\v',
  '\u0000',
  'ü',
  'https://',
  '%',
  '[',
  'é€',
);
const value = fc.oneof(
  fc.array(pieces, { maxLength: 6 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
  pieces,
);
const headers = fc.array(fc.tuple(fc.constantFrom(...names), value), { minLength: 1, maxLength: 6 });
const status = fc.constantFrom(200, 204, 301, 302, 401, 404, 500);

let used = 0;
/** What is told of a server is by far the most work, so it is made of every tenth. */
const whole = fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0);
const perRun = fc.tuple(headers, headers, status, status, fc.boolean(), whole);
const property = fc.property(perRun, ([forPreflight, forActual, first, second, withCookie, isWhole]) => {
  used += forPreflight.length + forActual.length;
  const request = withCookie ? ([['Cookie', 'a=1']] as const) : [];
  const entries = [
    preflight({ asks: 'x-a', status: first, response: forPreflight }),
    unsent({ method: 'PUT', request: [['X-A', '1']] }),
    sent({ start: 5_000, status: second, error: undefined, request, response: forActual }),
  ];
  const report = analyse(entries);
  JSON.stringify(isWhole ? report : report.requests);
  const simple = report.requests.find(({ method }) => method === 'GET');
  if (!simple) throw new Error('a request is missing');
  const passes = passesCorsCheck(forActual, withCookie);
  const judged = !endsElsewhere(second, forActual);
  const original = simple.problems.filter(({ rule }) => !rule.startsWith('redirect-'));
  if (judged && withCookie && passes !== (original.length === 0))
    throw new Error(`the CORS check ${passes ? 'passes' : 'fails'}`);
  if (judged && !withCookie && passes && original.some(({ when }) => when !== 'with-credentials'))
    throw new Error('the CORS check passes');
  for (const { evidence } of report.requests.flatMap(({ problems }) => problems)) {
    for (const { value: text, marks } of evidence) {
      for (const [start, end] of marks) {
        if (text === null || start < 0 || end <= start || end > text.length)
          throw new Error(`a mark is outside of ${text}`);
      }
    }
  }
});

/**
 * Of a redirect to what is no URL, or from https to http, a capture that tells nothing of errors does not show what else is
 * wrong: Firefox looks no further.
 */
function endsElsewhere(status: number, lines: readonly (readonly [string, string])[]): boolean {
  const locations = new Set(lines.filter(([name]) => name === 'Location').map(([, text]) => trimmed(text)));
  const [location] = locations;
  if (![301, 302].includes(status) || locations.size !== 1 || !location) return false;
  return !URL.canParse(location, api) || new URL(location, api).protocol === 'http:';
}

function trimmed(text: string): string {
  return text.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
}

/** The CORS check once more, written in one expression. https://fetch.spec.whatwg.org/#concept-cors-check */
function passesCorsCheck(lines: readonly (readonly [string, string])[], include: boolean): boolean {
  const joined = (name: string) => {
    const found = lines.filter(([each]) => each === name).map(([, text]) => trimmed(text));
    return found.length === 0 ? null : found.join(', ');
  };
  const origin = joined(names[0]);
  return (origin === page || (!include && origin === '*')) && (!include || joined(names[1]) === 'true');
}

const batch = 1_000;
const started = Date.now();
for (let round = 0; used < wanted; round++) {
  fc.assert(property, { numRuns: batch, seed: seed + round });
  console.log(
    `${used.toLocaleString('en')} of ${wanted.toLocaleString('en')} header values, ${Math.round((Date.now() - started) / 1000)} s`,
  );
}
console.log(`No failure. Seed ${seed}.`);
