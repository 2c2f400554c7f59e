/** A page's traffic as Chromium's Network panel saves it, of any size and the same every time. */

const page = 'https://app.contoso.test';
const captureStart = Date.UTC(2026, 0, 5, 9);

/** What a page asks for, and how often in a hundred. */
const mix = [
  { share: 60, make: asset },
  { share: 15, make: allowedGet },
  { share: 10, make: allowedPut },
  { share: 10, make: refusedPut },
  { share: 5, make: blockedGet },
] as const;

/** The mix in words, for those who read the figures. */
export const mixInWords =
  '60 % assets, 15 % allowed requests, 10 % allowed and 10 % refused with preflight, 5 % blocked; 12 servers';

/** HAR entries, `count` of them or one more. */
export function traffic(count: number): readonly object[] {
  const entries: object[] = [];
  for (let i = 0; entries.length < count; i++) {
    const dice = (i * 37) % 100;
    let below = 0;
    const kind = mix.find(({ share }) => {
      below += share;
      return dice < below;
    });
    entries.push(...(kind?.make(i) ?? []));
  }
  return entries;
}

function asset(i: number): readonly object[] {
  return [
    entry(i, {
      url: `${page}/assets/chunk-${i % 400}.js`,
      type: 'script',
      mode: 'no-cors',
      response: [['Cache-Control', 'max-age=31536000']],
    }),
  ];
}

function allowedGet(i: number): readonly object[] {
  return [
    entry(i, {
      url: api(i),
      type: 'fetch',
      mode: 'cors',
      origin: page,
      response: [
        ['Access-Control-Allow-Origin', page],
        ['Vary', 'Origin'],
      ],
    }),
  ];
}

function allowedPut(i: number): readonly object[] {
  const allow: Headers = [
    ['Access-Control-Allow-Origin', page],
    ['Access-Control-Allow-Methods', 'GET, PUT'],
    ['Access-Control-Allow-Headers', 'authorization, content-type'],
  ];
  return [
    preflight(i, allow),
    entry(i, {
      url: api(i),
      method: 'PUT',
      type: 'fetch',
      mode: 'cors',
      origin: page,
      request: sent,
      response: [['Access-Control-Allow-Origin', page]],
    }),
  ];
}

function refusedPut(i: number): readonly object[] {
  const unsent = entry(i, {
    url: api(i),
    method: 'PUT',
    type: 'fetch',
    status: 0,
    error: 'net::ERR_FAILED',
    request: sent,
    response: [],
  });
  return [preflight(i, [['Access-Control-Allow-Origin', 'http://app.contoso.test']]), unsent];
}

function blockedGet(i: number): readonly object[] {
  return [
    entry(i, {
      url: api(i),
      type: 'fetch',
      mode: 'cors',
      origin: page,
      error: 'net::ERR_FAILED',
      response: [['X-Powered-By', 'ASP.NET']],
    }),
  ];
}

type Headers = readonly (readonly [name: string, value: string])[];
const sent: Headers = [
  ['Authorization', 'Bearer eyJhbGciOiJIUzI1NiJ9.e30.ZRrHA1JJJW8opsbCGfG_HACGpVUMN_a9IV7pAx_Zmeo'],
  ['Content-Type', 'application/json'],
];

function api(i: number): string {
  return `https://api${i % 11}.contoso.test/v1/orders/${i % 3_000}?page=${i % 7}`;
}

function preflight(i: number, response: Headers): object {
  const request: Headers = [
    ['Access-Control-Request-Method', 'PUT'],
    ['Access-Control-Request-Headers', 'authorization,content-type'],
  ];
  return entry(i, {
    url: api(i),
    method: 'OPTIONS',
    type: 'preflight',
    mode: 'cors',
    origin: page,
    start: 2,
    time: 20,
    status: 204,
    request,
    response,
  });
}

interface Said {
  readonly url: string;
  readonly method?: string;
  readonly type: string;
  readonly mode?: string;
  readonly origin?: string;
  readonly start?: number;
  readonly time?: number;
  readonly status?: number;
  readonly error?: string;
  readonly request?: Headers;
  readonly response: Headers;
}

function entry(i: number, said: Said): object {
  const { status = 200, method = 'GET', request = [], start = 0, time = 42.5 } = said;
  const named = (headers: Headers) => headers.map(([name, value]) => ({ name, value }));
  const provisional: Headers = [
    ['Referer', `${page}/orders`],
    [
      'User-Agent',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
    ],
    ['sec-ch-ua', '"Chromium";v="156", "Not)A;Brand";v="8"'],
    ['sec-ch-ua-mobile', '?0'],
    ['sec-ch-ua-platform', '"Windows"'],
  ];
  const network: Headers = [
    ['Accept', '*/*'],
    ['Accept-Encoding', 'gzip, deflate, br, zstd'],
    ['Accept-Language', 'en-US,en;q=0.9'],
    ['Connection', 'keep-alive'],
    ['Host', new URL(said.url).host],
    ...(said.origin ? [['Origin', said.origin] as const] : []),
    ['Sec-Fetch-Dest', 'empty'],
    ['Sec-Fetch-Mode', said.mode ?? ''],
    ['Sec-Fetch-Site', 'cross-site'],
  ];
  return {
    _initiator:
      said.type === 'preflight'
        ? { type: 'preflight', url: said.url, requestId: `3211.${i}` }
        : {
            type: 'script',
            stack: {
              callFrames: ['send', 'save', 'onClick'].map((functionName, line) => ({
                functionName,
                scriptId: '13',
                url: `${page}/assets/chunk-1.js`,
                lineNumber: 100 + line,
                columnNumber: 8,
              })),
            },
          },
    _priority: 'High',
    _resourceType: said.type,
    cache: {},
    connection: '443',
    request: {
      method,
      url: said.url,
      httpVersion: 'http/2.0',
      headers: named([...provisional, ...request, ...(status === 0 ? [] : network)]),
      queryString: [],
      cookies: [],
      headersSize: -1,
      bodySize: 0,
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'http/2.0',
      headers: named(
        status === 0
          ? []
          : [
              ['Date', 'Mon, 05 Jan 2026 09:00:00 GMT'],
              ['Server', 'Microsoft-IIS/10.0'],
              ['Content-Type', 'application/json; charset=utf-8'],
              ['Content-Length', '512'],
              ...said.response,
            ],
      ),
      cookies: [],
      content: { size: 512, mimeType: 'application/json' },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
      _transferSize: 700,
      _error: said.error ?? null,
      _fetchedViaServiceWorker: false,
    },
    serverIPAddress: '192.0.2.7',
    startedDateTime: new Date(captureStart + i * 7 + start).toISOString(),
    time,
    timings: {
      blocked: 1.2,
      dns: -1,
      ssl: -1,
      connect: -1,
      send: 0.2,
      wait: 38.4,
      receive: 2.7,
      _blocked_queueing: 0.9,
      _workerStart: -1,
      _workerReady: -1,
      _workerFetchStart: -1,
      _workerRespondWithSettled: -1,
    },
    _connectionId: '96',
    pageref: 'page_1',
  };
}
