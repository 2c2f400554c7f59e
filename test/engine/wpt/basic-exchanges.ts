import {
  allowMethods,
  allowOrigin,
  answer,
  https,
  otherPort,
  page,
  remote,
  remoteHttps,
  remoteOtherPort,
} from './hosts';
import type { Exchange } from './recording';

/*
 * Facts of web-platform-tests: cors/basic.htm (15b6c1edd3954a2682f88d8b6762e070e578d12a), cors/304.htm
 * (10eceb7bd6444388aae92b1f8f2972435285a351); of fetch/api/cors cors-basic.any.js (8cc44e820e0458d34a5090dd1c8ce37358183279), cors-origin.any.js, cors-no-preflight.any.js
 * and cors-preflight-cache.any.js (7521c85d6471edb3d57ffcc375d5daee77f44bce), data-url-iframe.html
 * (0f33d6f700beaaa397cf8255b43dfbae0ab70562).
 */

const servers: readonly (readonly [what: string, server: string])[] = [
  ['Cross domain basic usage', remote],
  ['Same domain different port', otherPort],
  ['Cross domain different port', remoteOtherPort],
  ['Cross domain different protocol', remoteHttps],
  ['Same domain different protocol different port', https],
];

/** cors/basic.htm: `none` answers without the header, `echo` with the page's origin. */
const basic: readonly Exchange[] = [
  ...['none', 'echo'].map((origin): Exchange => {
    const url = `${page}/cors/resources/cors-makeheader.py?origin=${origin}`;
    const hops = [{ url, origin: null, answer: origin === 'echo' ? answer(allowOrigin(page)) : answer() }];
    return { source: `cors/basic.htm: Same domain basic usage: origin: ${origin}`, hops, outcome: 'not-cors' };
  }),
  ...servers.flatMap(([what, server]): readonly Exchange[] => {
    const url = `${server}/cors/resources/cors-makeheader.py`;
    const bare = answer();
    const source = `cors/basic.htm: ${what}`;
    return [
      { source: `${source}: origin: none`, hops: [{ url, origin: page, answer: bare }], outcome: 'blocked' },
      {
        source: `${source}: origin: echo`,
        hops: [{ url, origin: page, answer: answer(allowOrigin(page)) }],
        outcome: 'allowed',
      },
    ];
  }),
];

const corsBasic: readonly Exchange[] = servers.flatMap(([what, server]): readonly Exchange[] => {
  const url = `${server}/fetch/api/resources/top.txt`;
  const source = `fetch/api/cors/cors-basic.any.js: ${what}`;
  const bare = answer();
  const star = answer(allowOrigin('*'));
  return [
    { source: `${source} [no-cors mode]`, hops: [{ url, origin: null, answer: star }], outcome: 'not-cors' },
    { source: `${source} [server forbid CORS]`, hops: [{ url, origin: page, answer: bare }], outcome: 'blocked' },
    { source: `${source} [cors mode]`, hops: [{ url, origin: page, answer: star }], outcome: 'allowed' },
  ];
});

/** The server allows the page's origin (OK) or its own (KO). */
function origins(what: string, server: string, method = 'GET'): readonly Exchange[] {
  return (['OK', 'KO'] as const).map((word): Exchange => {
    const allowed = word === 'OK';
    const common = allowOrigin(allowed ? page : server);
    const hop = { url: `${server}/fetch/api/resources/preflight.py`, method, origin: page };
    const asking = { ...hop, preflight: answer(common, allowMethods(method)) };
    const whole = { ...(method === 'PUT' ? asking : hop), answer: answer(common) };
    return {
      source: `fetch/api/cors/cors-origin.any.js: ${what} [origin ${word}]`,
      hops: [method === 'PUT' && !allowed ? asking : whole],
      outcome: allowed ? 'allowed' : 'blocked',
    };
  });
}

const corsOrigin: readonly Exchange[] = [
  ...origins('Cross domain different subdomain', remote),
  ...origins('Same domain different port', otherPort),
  ...origins('Cross domain different port', remoteOtherPort),
  ...origins('Cross domain different protocol', remoteHttps),
  ...origins('Same domain different protocol different port', https),
  ...origins('Cross domain [POST]', remote, 'POST'),
  ...origins('Cross domain [HEAD]', remote, 'HEAD'),
  ...origins('CORS preflight [PUT]', remote, 'PUT'),
];

const noPreflight: readonly Exchange[] = servers.map(([what, server]) => ({
  source: `fetch/api/cors/cors-no-preflight.any.js: ${what} [GET]`,
  hops: [{ url: `${server}/fetch/api/resources/preflight.py`, origin: page, answer: answer(allowOrigin('*')) }],
  outcome: 'allowed',
}));

/** A data: frame has an opaque origin. */
const opaque: readonly Exchange[] = [
  {
    source: 'fetch/api/cors/data-url-iframe.html: fetching "top.txt" with no CORS should be rejected.',
    hops: [{ url: `${page}/fetch/api/resources/top.txt`, origin: 'null', answer: answer() }],
    outcome: 'blocked',
  },
  {
    source: 'fetch/api/cors/data-url-iframe.html: fetching "top.txt" with CORS allowing null origin should be allowed.',
    hops: [{ url: `${page}/fetch/api/resources/top.txt`, origin: 'null', answer: answer(allowOrigin('null')) }],
    outcome: 'allowed',
  },
];

/** A response that was stored is validated: the 304 itself need not allow anything. */
const notModified: readonly Exchange[] = [
  'a 304 response with no CORS headers inherits from the stored response',
  'a 304 can expand Access-Control-Expose-Headers',
  'a 304 can contract Access-Control-Expose-Headers',
].map((what, i) => ({
  source: `cors/304.htm: 304Response: ${what}`,
  hops: [
    {
      url: `${remote}/cors/resources/304.py`,
      origin: page,
      headers: [['If-None-Match', 'abcdef']],
      answer: {
        status: 304,
        headers: [['A', '2'], ...(i === 0 ? [] : [['Access-Control-Expose-Headers', i === 1 ? 'a, b' : 'a'] as const])],
      },
    },
  ],
  outcome: 'allowed',
}));

const cached: Exchange = {
  source: 'fetch/api/cors/cors-preflight-cache.any.js: the second request needs no preflight of its own',
  hops: [
    {
      url: `${remote}/fetch/api/resources/preflight.py`,
      method: 'POST',
      origin: page,
      headers: [['x-test-header', 'test2']],
      answer: answer(allowOrigin('*')),
    },
  ],
  outcome: 'allowed',
};

export const basicExchanges: readonly Exchange[] = [
  ...basic,
  ...corsBasic,
  ...corsOrigin,
  ...noPreflight,
  ...opaque,
  ...notModified,
  cached,
];
