import {
  allowHeaders,
  allowOrigin,
  answer,
  originAfter,
  page,
  redirect,
  redirectCodes,
  remote,
  remote2,
} from './hosts';
import type { Exchange, Hop, Pairs } from './recording';

/*
 * Facts of web-platform-tests: cors/redirect-origin.htm and cors/redirect-userinfo.htm (81f7e8369b571f5a08228a983ec34f8ea8e376dc),
 * cors/redirect-preflight.htm (9ffeed4d2da421e9b4ce9cf71694aee8a0a545b8), cors/redirect-preflight-2.htm
 * (16dccc2c48c7d0f2db6419710fd121d6dc6e4aa3).
 */

const script = '/cors/resources/cors-makeheader.py';

/** What cors-makeheader.py answers: `none` is no header. */
function allows(value: string): Pairs {
  return value === 'none' ? [] : [allowOrigin(value)];
}

type Place = 'local' | 'remote' | 'remote2';
const places: Readonly<Record<Place, string>> = { local: page, remote, remote2 };

/** First answer, second answer, what the second request says of its origin; null: refused. */
const originRows: readonly (readonly [Place, string, Place, string, string | null])[] = [
  ...['*', page].flatMap((first) => [
    ['local', first, 'remote', '*', page] as const,
    ['local', first, 'remote', page, page] as const,
    ['local', first, 'remote', 'null', null] as const,
    ['local', first, 'remote', 'none', null] as const,
  ]),
  ['local', 'null', 'remote', '*', page],
  ['local', 'none', 'remote', '*', page],
  ...(['local', 'remote2'] as const).flatMap((second) => [
    ...['*', page].flatMap((first) => [
      ['remote', first, second, '*', 'null'] as const,
      ['remote', first, second, page, null] as const,
      ['remote', first, second, 'null', 'null'] as const,
      ['remote', first, second, 'none', null] as const,
    ]),
    ['remote', 'null', second, '*', null] as const,
    ['remote', 'none', second, '*', null] as const,
  ]),
  ...['*', page].flatMap((first) => [
    ['remote', first, 'remote', '*', page] as const,
    ['remote', first, 'remote', page, page] as const,
    ['remote', first, 'remote', 'null', null] as const,
    ['remote', first, 'remote', 'none', null] as const,
  ]),
  ['remote', 'null', 'remote', '*', null],
  ['remote', 'none', 'remote', '*', null],
  ['remote', '*', 'remote', remote, null],
  ['remote', '*', 'remote2', remote, null],
  ['remote', remote, 'remote', '*', null],
];

const origins: readonly Exchange[] = originRows.map(([first, firstAllows, second, secondAllows, origin]) => {
  const from = places[first];
  const to = places[second];
  const location = `${to}${script}?get_value=last`;
  const firstPasses = from === page || firstAllows === '*' || firstAllows === page;
  const hops: readonly Hop[] = [
    {
      url: `${from}${script}?1`,
      origin: from === page ? null : page,
      answer: redirect(302, location, ...allows(firstAllows)),
    },
    { url: location, origin: origin ?? originAfter(from, to), answer: answer(...allows(secondAllows)) },
  ];
  const expected = origin === null ? 'expect to fail' : `expect origin=${origin}`;
  return {
    source: `cors/redirect-origin.htm: ${first} (${firstAllows}) to ${second} (${secondAllows}), ${expected}`,
    hops: firstPasses ? hops : hops.slice(0, 1),
    outcome: origin === null ? 'blocked' : 'allowed',
  };
});

const userinfo: readonly Exchange[] = (
  [
    ['Disallow redirect with userinfo (user:pass@)', 'test:test@', true],
    ['Disallow redirect with userinfo (user:@)', 'user:@', true],
    ['Disallow redirect with userinfo (user@)', 'user@', true],
    ['Allow redirect without userinfo (:@ is trimmed during URL parsing)', ':@', false],
    ['Disallow redirect with userinfo (:pass@)', ':pass@', true],
    ['Allow redirect without userinfo (@ is trimmed during URL parsing)', '@', false],
  ] as const
).map(([what, user, refused]) => {
  const url = `${remote}${script}?get_value=last`;
  const location = url.replace('://', `://${user}`);
  const first: Hop = { url: `${remote}${script}?1`, origin: page, answer: redirect(302, location, allowOrigin(page)) };
  const second: Hop = { url, origin: page, answer: answer(allowOrigin(page)) };
  return {
    source: `cors/redirect-userinfo.htm: ${what}`,
    hops: refused ? [first] : [first, second],
    outcome: refused ? 'blocked' : 'allowed',
    ...(refused && { code: 'RedirectContainsCredentials' }),
  };
});

const test: Pairs = [['x-test', 'test']];
const afterPreflight: readonly Exchange[] = redirectCodes.map((code) => {
  const all = [allowOrigin(page), allowHeaders('x-test')] as const;
  const url = `${remote}${script}?headers=x-test`;
  const hop = { origin: page, headers: test, preflight: answer(...all) };
  return {
    source: `cors/redirect-preflight.htm: Should allow redirect ${code} after successful (200) preflight`,
    hops: [
      { ...hop, url: `${remote}${script}?1`, answer: redirect(code, url, ...all) },
      { ...hop, url, answer: answer(...all) },
    ],
    outcome: 'allowed',
  };
});

const sameOriginFirst: readonly Exchange[] = [false, true].map((allowed) => {
  const url = `${remote}${script}?ident=1`;
  const headers: Pairs = [['custom-header', 'admin']];
  const all: Pairs = [allowOrigin('*'), ...(allowed ? [allowHeaders('custom-header')] : [])];
  const second = { url, origin: page, headers, preflight: answer(...all) };
  return {
    source: `cors/redirect-preflight-2.htm: Same-origin custom-header request, redirect to cross-origin ${allowed ? 'succeeds after doing a preflight' : 'fails after doing a non-successful preflight'}`,
    hops: [
      { url: `${page}${script}`, origin: null, headers, answer: redirect(302, url, allowOrigin('*')) },
      allowed ? { ...second, answer: answer(...all) } : second,
    ],
    outcome: allowed ? 'allowed' : 'blocked',
  };
});

export const redirectExchanges: readonly Exchange[] = [...origins, ...userinfo, ...afterPreflight, ...sameOriginFirst];
