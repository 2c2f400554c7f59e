import {
  allowCredentials,
  allowHeaders,
  allowOrigin,
  answer,
  originAfter,
  otherPort,
  page,
  redirect,
  redirectCodes,
  remote,
} from './hosts';
import type { Exchange, Hop, Pairs } from './recording';

/*
 * Facts of web-platform-tests, fetch/api/cors: cors-redirect.any.js, cors-redirect-preflight.any.js,
 * cors-preflight-redirect.any.js, cors-cookies-redirect.any.js (7521c85d6471edb3d57ffcc375d5daee77f44bce),
 * cors-redirect-credentials.any.js (8cc44e820e0458d34a5090dd1c8ce37358183279); what Chromium makes of cors-preflight-redirect in
 * its recorded results (chromium/chromium 2e586724ada2b94a1bc89f2ec4b89f3d62cdf910).
 */

/** redirect.py allows the origin it is asked by; preflight.py allows all. */
const redirector = '/fetch/api/resources/redirect.py';
const target = '/fetch/api/resources/preflight.py';

function echo(origin: string | null): Pairs {
  return origin === null ? [allowOrigin('*')] : [allowOrigin(origin), allowCredentials];
}

const ways: readonly (readonly [what: string, from: string, to: string])[] = [
  ['cors to same cors', remote, remote],
  ['cors to another cors', remote, otherPort],
  ['same origin to cors', page, remote],
  ['cors to same origin', remote, page],
];

function firstHop(from: string, code: number, location: string): Hop {
  const origin = from === page ? null : page;
  return { url: `${from}${redirector}`, origin, answer: redirect(code, location, ...echo(origin)) };
}

const plain: readonly Exchange[] = ways.flatMap(([what, from, to]) =>
  redirectCodes.map((code) => {
    const url = `${to}${target}`;
    const second: Hop = { url, origin: originAfter(from, to), answer: answer(allowOrigin('*')) };
    const source = `fetch/api/cors/cors-redirect.any.js: Redirect ${code}: ${what}`;
    return { source, hops: [firstHop(from, code, url), second], outcome: 'allowed' };
  }),
);

const w3c: Pairs = [['x-w3c', 'test']];
const preflights: readonly Exchange[] = ways.slice(1).flatMap(([what, from, to]) =>
  redirectCodes.flatMap((code) =>
    [true, false].map((allowed): Exchange => {
      const url = `${to}${target}`;
      const first = firstHop(from, code, url);
      const foreign = first.origin !== null;
      const asked = foreign && { preflight: answer(...echo(first.origin), allowHeaders('x-w3c')) };
      const all: Pairs = [allowOrigin('*'), ...(allowed ? [allowHeaders('x-w3c')] : [])];
      const second = { url, origin: originAfter(from, to), headers: w3c, preflight: answer(...all) };
      return {
        source: `fetch/api/cors/cors-redirect-preflight.any.js: Redirect ${code}: ${what} (preflight after redirection ${allowed ? 'success' : 'failure'} case)`,
        hops: [{ ...first, headers: w3c, ...asked }, allowed ? { ...second, answer: answer(...all) } : second],
        outcome: allowed ? 'allowed' : 'blocked',
      };
    }),
  ),
);

/** From the same origin to another with user or password is left out: the hop that is refused is no CORS request yet. */
const credentialWays: readonly (readonly [what: string, from: string, to: string])[] = [
  ['from remote to same origin', otherPort, page],
  ['from remote to same remote', otherPort, otherPort],
  ['from remote to another remote', otherPort, remote],
];

const credentials: readonly Exchange[] = redirectCodes.flatMap((code) => [
  {
    source: `fetch/api/cors/cors-redirect-credentials.any.js: Redirect ${code} from same origin to remote without user and password`,
    hops: [
      firstHop(page, code, `${otherPort}${target}`.replace('://', '://@')),
      { url: `${otherPort}${target}`, origin: page, answer: answer(allowOrigin('*')) },
    ],
    outcome: 'allowed' as const,
  },
  ...credentialWays.flatMap(([what, from, to]) =>
    (
      [
        ['with user and password', 'user:password'],
        ['with user', 'user:'],
        ['with password', ':password'],
      ] as const
    ).map(([which, user]) => ({
      source: `fetch/api/cors/cors-redirect-credentials.any.js: Redirect ${code} ${what} ${which}`,
      hops: [firstHop(from, code, `${to}${target}`.replace('://', `://${user}@`))],
      outcome: 'blocked' as const,
      code: 'RedirectContainsCredentials',
    })),
  ),
]);

const force: Pairs = [['x-force-preflight', '']];
const redirectedPreflights: readonly Exchange[] = redirectCodes.flatMap((code): readonly Exchange[] => {
  const url = `${remote}${redirector}?redirect_status=${code}`;
  const location = `${remote}${target}?allow_headers=x-force-preflight`;
  const all: Pairs = [...echo(page), allowHeaders('x-force-preflight')];
  const first: Hop = { url, origin: page, headers: force };
  const second: Hop = {
    url: location,
    origin: page,
    headers: force,
    preflight: answer(allowOrigin('*'), allowHeaders('x-force-preflight')),
    answer: answer(allowOrigin('*')),
  };
  return [
    {
      source: `fetch/api/cors/cors-preflight-redirect.any.js: Redirection ${code} on preflight failed`,
      hops: [{ ...first, preflight: redirect(code, location, ...all) }],
      outcome: 'blocked',
      code: 'PreflightDisallowedRedirect',
    },
    {
      source: `fetch/api/cors/cors-preflight-redirect.any.js: Redirection ${code} after preflight failed`,
      hops: [{ ...first, preflight: answer(...all), answer: redirect(code, location, ...all) }, second],
      outcome: 'allowed',
      deviates:
        'The test expects a failure, as an older standard did; the standard of today and Chromium follow the redirect.',
    },
  ];
});

const cookies: readonly Exchange[] = [false, true].map((preflight) => {
  const url = `${otherPort}/fetch/api/resources/inspect-headers.py?cors&headers=cookie`;
  const all: Pairs = [...echo(page), allowHeaders('a')];
  const headers: Pairs = preflight ? [['a', 'b']] : [];
  const second: Pairs = [...echo('null'), allowHeaders('a')];
  return {
    source: `fetch/api/cors/cors-cookies-redirect.any.js: Testing credentials after cross-origin redirection with CORS and ${preflight ? '' : 'no '}preflight`,
    credentials: 'include',
    hops: [
      {
        url: `${remote}${redirector}`,
        origin: page,
        headers: [...headers, ['Cookie', 'a=1']],
        ...(preflight && { preflight: answer(...all) }),
        answer: redirect(301, url, ...echo(page)),
      },
      {
        url,
        origin: 'null',
        headers: [...headers, ['Cookie', 'a=2']],
        ...(preflight && { preflight: answer(...second) }),
        answer: answer(...second),
      },
    ],
    outcome: 'allowed',
  };
});

export const fetchRedirectExchanges: readonly Exchange[] = [
  ...plain,
  ...preflights,
  ...credentials,
  ...redirectedPreflights,
  ...cookies,
];
