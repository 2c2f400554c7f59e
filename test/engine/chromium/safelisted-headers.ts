import type { Pairs } from '../wpt/recording';

type Value = readonly [test: string, name: string, value: string, safelisted: boolean];

const a = (count: number): string => 'a'.repeat(count);
const one = (count: number): string => '1'.repeat(count);

function both(test: string, names: readonly string[], rows: readonly (readonly [string, boolean])[]): readonly Value[] {
  return names.flatMap((name) => rows.map(([value, safelisted]) => [test, name, value, safelisted] as const));
}

const languages: readonly (readonly [string, boolean])[] = [
  ['en,ja', true],
  [a(128), true],
  [a(129), false],
];

/** A header, and whether it is safelisted. */
export const values: readonly Value[] = [
  ['SafelistedHeader', 'accept', 'foo', true],
  ['SafelistedHeader', 'foo', 'bar', false],
  ['SafelistedHeader', 'user-agent', 'foo', false],
  ...both(
    'SafelistedAccept',
    ['accept', 'AccepT'],
    [
      ['text/html', true],
      [a(128), true],
      [a(129), false],
    ],
  ),
  ...both('SafelistedAcceptLanguage', ['accept-language', 'aCcEPT-lAngUAge'], languages),
  ...both('SafelistedContentLanguage', ['content-language', 'cONTent-LANguaGe'], languages),
  ...both(
    'SafelistedContentType',
    ['content-type', 'CoNtEnt-TyPE'],
    [
      ['text/plain', true],
      ['text/html', false],
      ['image/png', false],
      [`text/plain; charset=${a(108)}`, true],
      [`text/plain; charset=${a(109)}`, false],
    ],
  ),
  ...both(
    'SafelistedContentType',
    ['content-type'],
    [
      ['text/plain; charset=utf-8', true],
      ['  text/plain ; charset=UTF-8', true],
      ['text/plain; param=BOGUS', true],
      ['application/x-www-form-urlencoded', true],
      ['multipart/form-data', true],
      ['Text/plain', true],
      ['tEXT/PLAIN', true],
    ],
  ),
  ...both(
    'CheckCorsRangeSafelist',
    ['range'],
    [
      ['', false],
      ['500', false],
      ['bytes=100-200', true],
      ['bytes=100-', true],
      ['bytes=100-200,300-400', false],
      ['bytes=100-200,400', false],
      ['bytes=100-200-400', false],
      ['bytes=100-200,400-', false],
      ['bytes=-50,100-', false],
      ['bytes=200-100', false],
      ['bytes=-200--100', false],
      ['bytes=-50-50', false],
      ['bytes=-200', false],
      ['bytes=100', false],
      ['bytes = 100-200', false],
      ['bytes =100-200', false],
      ['bytes=,100-200', false],
      [',bytes=,100-200', false],
    ],
  ),
  ...both('CheckCorsRangeSafelist', ['Range', 'RANGE'], [['bytes=100-200', true]]),
];

const alphanumeric = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ofLanguages = `${alphanumeric} *,-.;=`;
const safeBytes = `${alphanumeric}\t !#$%&'*+,-./;=^_\`|~`;

/** Which bytes may stand in a value; `above`: those from 128 on. */
export const bytes: readonly {
  readonly test: string;
  readonly name: string;
  readonly before: string;
  readonly allowed: string;
  readonly above: boolean;
}[] = [
  { test: 'SafelistedAccept', name: 'accept', before: '', allowed: safeBytes, above: true },
  { test: 'SafelistedAccept', name: 'AccepT', before: '', allowed: safeBytes, above: true },
  { test: 'SafelistedAcceptLanguage', name: 'aCcEPT-lAngUAge', before: '', allowed: ofLanguages, above: false },
  { test: 'SafelistedContentLanguage', name: 'content-language', before: '', allowed: ofLanguages, above: false },
  { test: 'SafelistedContentLanguage', name: 'cONTent-LANguaGe', before: '', allowed: ofLanguages, above: false },
  {
    test: 'SafelistedContentType',
    name: 'content-type',
    before: 'text/plain; charset=',
    allowed: safeBytes,
    above: true,
  },
  {
    test: 'SafelistedContentType',
    name: 'cONtent-tYPE',
    before: 'text/plain; charset=',
    allowed: safeBytes,
    above: true,
  },
];

/** Headers that Chromium lets pass and the standard does not. */
export const clientHints: readonly (readonly [test: string, name: string, value: string])[] = [
  ['SafelistedSecCHPrefersColorScheme', 'Sec-CH-Prefers-Color-Scheme', '"Prefers-Color-Scheme!"'],
  ['SafelistedSecCHPrefersReducedMotion', 'Sec-CH-Prefers-Reduced-Motion', '"Prefers-Reduced-Motion!"'],
  [
    'SafelistedSecCHPrefersReducedTransparency',
    'Sec-CH-Prefers-Reduced-Transparency',
    '"Prefers-Reduced-Transparency!"',
  ],
  ['SafelistedSecCHUAFormFactors', 'Sec-CH-UA-Form-Factors', '"Form Factors!"'],
  ['SafelistedSecCHUA', 'Sec-CH-UA', '"User Agent!"'],
  ['SafelistedSecCHUA', 'Sec-CH-UA-Platform', '"Platform!"'],
  ['SafelistedSecCHUA', 'Sec-CH-UA-Platform-Version', '"Platform-Version!"'],
  ['SafelistedSecCHUA', 'Sec-CH-UA-Arch', '"Architecture!"'],
  ['SafelistedSecCHUA', 'Sec-CH-UA-Model', '"Model!"'],
  ['SafelistedSecCHViewportHeight', 'Sec-CH-Viewport-Height', '"Viewport-Height!"'],
  ['CheckCorsClientHintsSafelist', 'device-memory', '1.25'],
  ['CheckCorsClientHintsSafelist', 'DEVICE-memory', '1.25'],
  ['CheckCorsClientHintsSafelist', 'DEVICE-memory', '1'],
  ['CheckCorsClientHintsSafelist', 'dpr', '1.25'],
  ['CheckCorsClientHintsSafelist', 'Dpr', '1.25'],
  ['CheckCorsClientHintsSafelist', 'dpr', '1'],
  ['CheckCorsClientHintsSafelist', 'width', '125'],
  ['CheckCorsClientHintsSafelist', 'width', '1'],
  ['CheckCorsClientHintsSafelist', 'WIDTH', '125'],
  ['CheckCorsClientHintsSafelist', 'width', '2147483648'],
  ['CheckCorsClientHintsSafelist', 'viewport-width', '125'],
  ['CheckCorsClientHintsSafelist', 'viewport-width', '1'],
  ['CheckCorsClientHintsSafelist', 'viewport-Width', '125'],
  ['CheckCorsClientHintsSafelist', 'viewport-width', '2147483648'],
  ['CheckCorsClientHintsNetworkQuality', 'rtt', '1'],
  ['CheckCorsClientHintsNetworkQuality', 'downlink', '1'],
  ['CheckCorsClientHintsNetworkQuality', 'downlink', '1.0'],
  ['CheckCorsClientHintsNetworkQuality', 'ect', '2g'],
];

const util = 'services/network/cors/cors_util_unittest.cc: CorsUnsafeNotForbiddenRequestHeaderNames';
const controller =
  'services/network/cors/preflight_controller_unittest.cc: PreflightControllerCreatePreflightRequestTest';

function many(contentType: number, width: number): Pairs {
  return [
    ['content-type', `text/plain; charset=${one(contentType)}`],
    ['accept', one(128)],
    ['accept-language', one(128)],
    ['content-language', one(128)],
    ['dpr', one(128)],
    ['device-memory', one(128)],
    ['save-data', 'on'],
    ['viewport-width', one(128)],
    ['width', one(width)],
    ['accept-charset', 'utf-8'],
    ['hogE', 'fuga'],
  ];
}

/** Headers of a request, and those that its preflight names. */
export const named: readonly { readonly source: string; readonly headers: Pairs; readonly names: readonly string[] }[] =
  [
    { source: `${util} (none)`, headers: [], names: [] },
    {
      source: `${util} (some)`,
      headers: [
        ['content-type', 'text/plain'],
        ['dpr', '12345'],
        ['aCCept', 'en,ja'],
        ['accept-charset', 'utf-8'],
        ['uSer-Agent', 'foo'],
        ['hogE', 'fuga'],
      ],
      names: ['hoge'],
    },
    { source: `${util} (1,024 bytes)`, headers: many(108, 126), names: ['hoge'] },
    { source: `${util} (897 bytes)`, headers: many(128, 127), names: ['content-type', 'hoge'] },
    {
      source: `${util}WithRevalidating`,
      headers: [
        ['If-MODifIED-since', 'x'],
        ['iF-nONE-MATCh', 'y'],
        ['CACHE-ContrOl', 'z'],
      ],
      names: [],
    },
    {
      source: `${controller}.LexicographicalOrder`,
      headers: [
        ['Orange', 'Orange'],
        ['Apple', 'Red'],
        ['Kiwifruit', 'Green'],
        ['Content-Type', 'application/octet-stream'],
        ['Strawberry', 'Red'],
      ],
      names: ['apple', 'content-type', 'kiwifruit', 'orange', 'strawberry'],
    },
    {
      source: `${controller}.ExcludeSimpleHeaders`,
      headers: [
        ['Accept', 'everything'],
        ['Accept-Language', 'everything'],
        ['Content-Language', 'everything'],
        ['Save-Data', 'on'],
      ],
      names: [],
    },
    { source: `${controller}.ExcludeSimpleContentTypeHeader`, headers: [['Content-Type', 'text/plain']], names: [] },
    {
      source: `${controller}.IncludeNonSimpleHeader`,
      headers: [['X-Custom-Header', 'foobar']],
      names: ['x-custom-header'],
    },
    {
      source: `${controller}.IncludeNonSimpleContentTypeHeader`,
      headers: [['Content-Type', 'application/octet-stream']],
      names: ['content-type'],
    },
    { source: `${controller}.ExcludeForbiddenHeaders`, headers: [['referer', 'https://www.google.com/']], names: [] },
  ];
