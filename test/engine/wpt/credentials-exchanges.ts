import { allowCredentials, allowOrigin, answer, page, remote } from './hosts';
import type { Exchange } from './recording';

/*
 * Facts of web-platform-tests: cors/credentials-flag.htm (2177a7cb7254b971f5bf07c4f673cca4ca167da0),
 * fetch/api/cors/cors-cookies.any.js (8cc44e820e0458d34a5090dd1c8ce37358183279).
 */

export const credentialsExchanges: readonly Exchange[] = [
  ...['TRUE', 'True', '"true"', 'false', '1', '0'].map(
    (value): Exchange => ({
      source: `cors/credentials-flag.htm: Access-Control-Allow-Credentials: ${value} should be disallowed (async)`,
      credentials: 'include',
      hops: [
        {
          url: `${remote}/cors/resources/cors-makeheader.py`,
          origin: page,
          answer: answer(allowOrigin(page), ['Access-Control-Allow-Credentials', value]),
        },
      ],
      outcome: 'blocked',
    }),
  ),
  {
    source: 'cors/credentials-flag.htm: Don’t send cookie part 2 (cookie sent)',
    credentials: 'include',
    hops: [
      {
        url: `${remote}/cors/resources/cors-cookie.py`,
        origin: page,
        headers: [['Cookie', 'a=1']],
        answer: answer(allowOrigin(page), allowCredentials),
      },
    ],
    outcome: 'allowed',
  },
  ...(
    [
      ['Include mode: 1 cookie', 'include', 'a=1'],
      ['Include mode: local cookies are not sent with remote request', 'include', null],
      ['Same-origin mode: cookies are discarded in cors request', 'omit', null],
    ] as const
  ).map(
    ([what, mode, cookie]): Exchange => ({
      source: `fetch/api/cors/cors-cookies.any.js: ${what}`,
      credentials: mode,
      hops: [
        {
          url: `${remote}/fetch/api/resources/inspect-headers.py`,
          origin: page,
          headers: cookie === null ? [] : [['Cookie', cookie]],
          answer: answer(allowOrigin(page), allowCredentials),
        },
      ],
      outcome: 'allowed',
    }),
  ),
];
