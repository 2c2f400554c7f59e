import type { HarEntry } from '../../../src/engine';
import type { AdviceId } from '../../../src/engine/diagnosis/advice/ids';
import { allowOrigin, api, page, preflight, type Said, sent } from '../har';

export const credentials = ['Access-Control-Allow-Credentials', 'true'] as const;
export const put = ['Access-Control-Allow-Methods', 'PUT'] as const;
const vary = ['Vary', 'Origin'] as const;

export function from(origin: string): readonly [string, string] {
  return ['Access-Control-Allow-Origin', origin];
}

/** A page of each origin is answered with its own name. */
function echoed(origins: readonly string[], extra: Said['response'] = [credentials, vary]): readonly HarEntry[] {
  return origins.map((origin, i) => sent({ start: i * 50, origin, response: [from(origin), ...extra] }));
}

/** A PUT that its preflight let go. */
function letGo(response: Said['response'] = [], said: Said & { readonly asks?: string } = {}): readonly HarEntry[] {
  const request = (said.asks ?? '')
    .split(',')
    .filter(Boolean)
    .map((name) => [name, '1'] as const);
  return [
    preflight({ ...said, response: [allowOrigin, put, ...response] }),
    sent({ method: said.method ?? 'PUT', time: 20, request, response: [allowOrigin] }),
  ];
}

const allowHeaders = (value: string) => ['Access-Control-Allow-Headers', value] as const;
const maxAge = (value: string) => ['Access-Control-Max-Age', value] as const;
const expose = (value: string) => ['Access-Control-Expose-Headers', value] as const;
const cookie = ['Cookie', 'a=1'] as const;
const total = ['X-Total-Count', '7'] as const;

/** What is seen, and what is said of it: id, severity, confidence. */
export const adviceRows: readonly [said: string, what: string, entries: readonly HarEntry[]][] = [
  [
    'origin-reflected-with-credentials danger possible',
    'two sites, each answered with its own name',
    echoed([page, 'https://fabrikam.test']),
  ],
  [
    'origin-reflected-with-credentials danger likely',
    'three sites',
    echoed([page, 'https://fabrikam.test', 'https://northwind.test']),
  ],
  [
    'origin-reflected-with-credentials danger possible',
    'two customers of one host of sites',
    echoed(['https://one.github.io', 'https://two.github.io']),
  ],
  [
    'null-origin-allowed danger certain',
    'null with credentials',
    [sent({ origin: 'null', response: [from('null'), credentials] })],
  ],
  ['null-origin-allowed fragile certain', 'null', [sent({ origin: 'null', response: [from('null')] })]],
  ['http-origin-with-credentials danger certain', 'a page without https', echoed(['http://app.contoso.test'])],
  [
    'subdomains-with-credentials fragile possible',
    'three sub-domains',
    echoed([page, 'https://shop.contoso.test', 'https://old.contoso.test']),
  ],
  ['vary-missing fragile certain', 'two origins', echoed([page, 'https://b.test'], [])],
  [
    'vary-missing fragile certain',
    'without an Origin there is no header',
    [sent({ origin: null, type: 'image' }), sent({ start: 50, response: [allowOrigin] })],
  ],
  [
    'vary-missing fragile likely',
    'a response made for caches',
    [sent({ response: [allowOrigin, ['Cache-Control', 'public, max-age=600'], ['Vary', 'Accept-Encoding']] })],
  ],
  ['vary-missing fragile likely', 'a response out of a cache', [sent({ response: [allowOrigin, ['Age', '12']] })]],
  ['vary-missing note possible', 'one origin', [sent({ response: [allowOrigin] })]],
  ['authorization-under-wildcard fragile certain', '* alone', letGo([allowHeaders('*')], { asks: 'authorization' })],
  ['expose-headers-missing note certain', 'no list', [sent({ response: [allowOrigin, total] })]],
  [
    'expose-headers-missing note certain',
    'a list without it',
    [sent({ response: [allowOrigin, expose('ETag'), ['RateLimit-Remaining', '3']] })],
  ],
  [
    'expose-headers-missing note certain',
    '* with credentials',
    [sent({ request: [cookie], response: [allowOrigin, credentials, expose('*'), total] })],
  ],
  ['wildcard-and-credentials note certain', '* and true', [sent({ response: [from('*'), credentials] })]],
  ['max-age-without-effect note certain', 'a day', letGo([maxAge('86400')])],
  ['max-age-without-effect note certain', 'a year', letGo([maxAge('31536000')])],
  ['max-age-without-effect note certain', 'words', letGo([maxAge('2 hours')])],
  ['methods-needless note possible', 'one that no page asks for', letGo([['Access-Control-Allow-Methods', 'DELETE']])],
  ['methods-needless note possible', 'safelisted ones', letGo([['Access-Control-Allow-Methods', 'GET, POST']])],
  ['methods-needless note certain', '*', letGo([['Access-Control-Allow-Methods', '*']])],
  ['headers-needless note possible', 'one that no page asks for', letGo([allowHeaders('X-B')])],
  ['headers-needless note certain', '*', letGo([allowHeaders('*')], { asks: 'x-a' })],
];

/** What looks like it, and is right, or cannot be told. */
export const noAdviceRows: readonly [id: AdviceId, what: string, entries: readonly HarEntry[]][] = [
  ['origin-reflected-with-credentials', 'two sub-domains of one site', echoed([page, 'https://shop.contoso.test'])],
  ['origin-reflected-with-credentials', 'two sites without credentials', echoed([page, 'https://b.test'], [vary])],
  ['origin-reflected-with-credentials', 'a site and this machine', echoed([page, 'http://localhost:3000'])],
  ['null-origin-allowed', 'a page without an origin, and *', [sent({ origin: 'null', response: [from('*')] })]],
  ['http-origin-with-credentials', 'without credentials', echoed(['http://app.contoso.test'], [vary])],
  ['http-origin-with-credentials', 'on this machine', echoed(['http://localhost:3000'])],
  ['subdomains-with-credentials', 'two', echoed([page, 'https://shop.contoso.test'])],
  [
    'subdomains-with-credentials',
    'one on three ports',
    echoed(['https://app.contoso.test', 'https://app.contoso.test:1', 'https://app.contoso.test:2']),
  ],
  ['vary-missing', 'it is there', [sent({ response: [allowOrigin, ['Vary', 'accept-encoding, origin']] })]],
  ['vary-missing', '*', [sent({ response: [from('*')] })]],
  ['vary-missing', 'nothing may be stored', [sent({ response: [allowOrigin, ['Cache-Control', 'no-store']] })]],
  ['vary-missing', 'a POST', [sent({ method: 'POST', response: [allowOrigin] })]],
  [
    'vary-missing',
    'a fixed origin, also for requests without one',
    [sent({ origin: null, response: [allowOrigin] }), sent({ start: 50, response: [allowOrigin] })],
  ],
  [
    'authorization-under-wildcard',
    'named beside *',
    letGo([allowHeaders('*, Authorization')], { asks: 'authorization' }),
  ],
  ['authorization-under-wildcard', 'not sent', letGo([allowHeaders('*')], { asks: 'x-a' })],
  ['expose-headers-missing', 'it is exposed', [sent({ response: [allowOrigin, expose('x-total-count'), total] })]],
  ['expose-headers-missing', '* without credentials', [sent({ response: [from('*'), expose('*'), total] })]],
  [
    'expose-headers-missing',
    'headers nobody misses',
    [sent({ response: [allowOrigin, ['Date', 'x'], ['Server', 'x'], ['X-Powered-By', 'x'], ['Set-Cookie', 'a=1']] })],
  ],
  [
    'expose-headers-missing',
    'the Location of a redirect, which nobody reads',
    [
      sent({ status: 302, response: [allowOrigin, ['Location', `${api}/2`]] }),
      sent({ url: `${api}/2`, start: 11, response: [allowOrigin] }),
    ],
  ],
  ['wildcard-and-credentials', '* alone', [sent({ response: [from('*')] })]],
  [
    'wildcard-and-credentials',
    '* and False',
    [sent({ response: [from('*'), ['Access-Control-Allow-Credentials', 'False']] })],
  ],
  ['max-age-without-effect', 'two hours', letGo([maxAge('7200')])],
  ['max-age-without-effect', 'none, and off', [...letGo(), ...letGo([maxAge('-1')])]],
  ['methods-needless', 'just what is asked for', letGo()],
  ['headers-needless', 'just what is asked for', letGo([allowHeaders('X-A')], { asks: 'x-a' })],
  ['headers-needless', 'Accept, where it is asked for', letGo([allowHeaders('accept')], { asks: 'accept' })],
];
