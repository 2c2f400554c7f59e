import type { Exchange, Hop, Pairs } from '../wpt/recording';

/** An exchange, with the name of its test. */
export type Row = Omit<Exchange, 'source'> & { readonly test: string };

const page = 'https://example.com';
const other = 'https://other.example.com/foo.png';
const other2 = 'https://other2.example.com/bar.png';
const missing = 'MissingAllowOriginHeader';

const allow = (value: string): readonly [string, string] => ['Access-Control-Allow-Origin', value];
const allowPage: Pairs = [allow(page)];
const patch: Pairs = [['Access-Control-Allow-Methods', 'PATCH']];
const redirect = (status: number, location: string, headers: Pairs = []): NonNullable<Hop['answer']> => ({
  status,
  headers: [...headers, ['Location', location]],
});

/** The first hop of most redirects: the page's request to other.example.com. */
const toOther = (location: string, headers: Pairs = allowPage): Hop => ({
  url: other,
  origin: page,
  answer: redirect(301, location, headers),
});

export const redirects: readonly Row[] = [
  {
    test: 'CorsCheckPassOnRedirect',
    hops: [toOther(other2)],
    outcome: 'allowed',
  },
  { test: 'CorsCheckFailOnRedirect', hops: [toOther(other2, [])], outcome: 'blocked', code: missing },
  {
    test: 'SameOriginToSameOriginRedirect',
    hops: [
      { url: `${page}/foo.png`, origin: null, answer: redirect(301, `${page}/bar.png`) },
      { url: `${page}/bar.png`, origin: null, answer: {} },
    ],
    outcome: 'not-cors',
  },
  {
    test: 'SameOriginToCrossOriginRedirect',
    hops: [
      { url: `${page}/foo.png`, origin: null, answer: redirect(301, 'https://other.example.com/bar.png') },
      { url: 'https://other.example.com/bar.png', origin: page, answer: { headers: allowPage } },
    ],
    outcome: 'allowed',
  },
  {
    test: 'CrossOriginToCrossOriginRedirect',
    hops: [
      toOther('https://other.example.com/bar.png'),
      { url: 'https://other.example.com/bar.png', origin: page, answer: { headers: allowPage } },
    ],
    outcome: 'allowed',
  },
  {
    test: 'CrossOriginToOriginalOriginRedirect',
    hops: [toOther(`${page}/bar.png`), { url: `${page}/bar.png`, origin: 'null', answer: {} }],
    outcome: 'blocked',
    code: missing,
  },
  {
    test: 'CrossOriginToAnotherCrossOriginRedirect',
    hops: [toOther(other2), { url: other2, origin: 'null', answer: { headers: [allow('null')] } }],
    outcome: 'allowed',
  },
  {
    test: 'CrossOriginToAnotherCrossOriginRedirectWithPreflight',
    hops: [
      { ...toOther(other2), method: 'PATCH', preflight: { headers: [...allowPage, ...patch] } },
      {
        url: other2,
        method: 'PATCH',
        origin: 'null',
        preflight: { headers: [allow('null'), ...patch] },
        answer: { headers: [allow('null')] },
      },
    ],
    outcome: 'allowed',
  },
  {
    test: 'CrossOriginPreflightReceiveRedirect',
    hops: [
      {
        url: other,
        origin: page,
        headers: [['Content-type', 'application/json']],
        preflight: redirect(301, other2, [...allowPage, ['Access-Control-Allow-Headers', 'Content-type']]),
      },
    ],
    outcome: 'blocked',
    code: 'PreflightDisallowedRedirect',
    parameter: '',
  },
  {
    test: 'RedirectInfoShouldBeUsed',
    hops: [
      { url: `${page}/foo.png`, method: 'POST', origin: page, answer: redirect(303, other) },
      { url: other, method: 'GET', origin: page, answer: { headers: allowPage } },
    ],
    outcome: 'allowed',
  },
  {
    test: 'TooManyRedirects',
    hops: Array.from({ length: 21 }, (_, i) => ({
      url: i === 0 ? `${page}/foo.png` : `${page}/foo.png?${i - 1}`,
      origin: null,
      answer: redirect(301, i === 20 ? `${page}/bar.png` : `${page}/foo.png?${i}`),
    })),
    outcome: 'not-cors',
    error: 'net::ERR_TOO_MANY_REDIRECTS',
  },
  {
    test: 'FollowErrorRedirect',
    hops: [{ url: `${page}/foo.png`, origin: null, answer: redirect(301, `${page}/bar.png`) }],
    outcome: 'not-cors',
    error: 'net::ERR_FAILED',
  },
];

/** CheckRedirectLocation, for requests with the CORS flag: where a redirect leads, and what Chromium says of it. */
export const locations: readonly (readonly [location: string, code: string | null])[] = [
  ['http://example.com/', null],
  ['http://example2.com/', null],
  ['http://yukari@example.com/', 'RedirectContainsCredentials'],
  ['http://:tamura@example.com/', 'RedirectContainsCredentials'],
  ['http://yukari@example2.com/', 'RedirectContainsCredentials'],
  ['http://:tamura@example2.com/', 'RedirectContainsCredentials'],
];
