import { describe, expect, test } from 'vitest';
import { analyse, type FixReport, type HarEntry, type ServerReport } from '../../../src/engine';
import { webApiCors } from '../../../src/engine/iis/applications/web-api';
import type { Application } from '../../../src/engine/iis/server';
import { allowOrigin, api, blocked, page, preflight, sent, unsent } from '../har';

const iis = ['Server', 'Microsoft-IIS/10.0'] as const;
const server = 'https://api.contoso.test';

function serverOf(entries: readonly HarEntry[]): ServerReport {
  const found = analyse(entries).servers.find(({ origin }) => origin === server);
  if (!found) throw new Error('the server is not in the report');
  return found;
}

function fixOf(entries: readonly HarEntry[], target: FixReport['target']): FixReport | undefined {
  return serverOf(entries).fixes.find((fix) => fix.target === target);
}

const bareGet = blocked({ response: [iis] });
const barePut = [
  preflight({ asks: 'authorization,content-type', response: [iis] }),
  unsent({
    method: 'PUT',
    request: [
      ['Authorization', 'x'],
      ['Content-Type', 'application/json'],
    ],
  }),
];
const withCookie = blocked({ start: 100, request: [['Cookie', 'a=1']], response: [iis] });
const otherOrigin = blocked({ start: 100, origin: 'https://staging.contoso.test', response: [iis] });

describe('the policy is the least that lets everything observed through', () => {
  const rows: readonly [what: string, entries: readonly HarEntry[], policy: Partial<ServerReport['policy']>][] = [
    ['a simple GET', [bareGet], { origins: [page], methods: [], headers: [], credentials: false }],
    ['a PUT with two headers', barePut, { methods: ['PUT'], headers: ['authorization', 'content-type'] }],
    ['a cookie on the wire', [withCookie], { credentials: true }],
    [
      'what scripts may read today stays',
      [blocked({ response: [iis, ['Access-Control-Expose-Headers', 'ETag, X-Total-Count']] })],
      { exposeHeaders: ['etag', 'x-total-count'] },
    ],
    [
      'what all scripts may read today stays',
      [blocked({ response: [iis, ['Access-Control-Expose-Headers', 'ETag, *']] })],
      { exposeHeaders: ['*', 'etag'] },
    ],
    ['two origins', [bareGet, otherOrigin], { origins: [page, 'https://staging.contoso.test'] }],
    [
      'what passes already is kept',
      [bareGet, sent({ origin: 'https://b.test', response: [['Access-Control-Allow-Origin', 'https://b.test']] })],
      { origins: [page, 'https://b.test'] },
    ],
    [
      'no-cors requests do not count',
      [bareGet, sent({ origin: 'https://b.test', method: 'POST', request: [['Sec-Fetch-Mode', 'no-cors']] })],
      { origins: [page] },
    ],
    ['null is nobody’s origin', [bareGet, blocked({ origin: 'null', response: [iis] })], { origins: [page] }],
    [
      'what no browser sends is left out',
      [
        bareGet,
        blocked({ origin: 'https://a.test/"><script>', response: [iis] }),
        preflight({ method: '"GET', asks: '"x",x-ok', response: [iis], start: 500 }),
      ],
      { origins: [page], methods: [], headers: ['x-ok'] },
    ],
  ];
  test.each(rows)('%s', (_, entries, policy) => {
    expect(serverOf(entries).policy).toMatchObject(policy);
  });
});

describe('predictions', () => {
  interface Row {
    readonly what: string;
    readonly entries: readonly HarEntry[];
    readonly headers: FixReport['predicted'] | null;
    readonly module: FixReport['predicted'] | null;
    readonly recommended: FixReport['target'] | null;
  }
  const settled = (entry: HarEntry): HarEntry => ({
    ...entry,
    request: { ...entry.request, headers: [...entry.request.headers, { name: 'Cookie', value: 'a=1' }] },
  });
  const refused = (status: number, ...response: readonly (readonly [string, string])[]): readonly HarEntry[] => [
    preflight({ status, response: [iis, ...response] }),
    unsent({ method: 'PUT' }),
  ];
  const localNetwork = [
    preflight({ start: 50, status: 0, error: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS' }),
    unsent({ start: 49, method: 'PUT' }),
  ];
  const nobodys = settled(blocked({ start: 50, origin: 'null', response: [iis] }));
  const rows: readonly Row[] = [
    {
      what: 'one origin, credentials known',
      entries: [settled(bareGet)],
      headers: 'passes',
      module: 'passes',
      recommended: 'iis-custom-headers',
    },
    {
      what: 'credentials not known',
      entries: [bareGet],
      headers: 'passes-without-credentials',
      module: 'passes-without-credentials',
      recommended: 'iis-custom-headers',
    },
    {
      what: 'two origins: fixed headers cannot',
      entries: [settled(bareGet), settled(otherOrigin)],
      headers: null,
      module: 'passes',
      recommended: 'iis-cors-module',
    },
    {
      what: 'the preflight’s status stays with fixed headers',
      entries: refused(401, ['WWW-Authenticate', 'Negotiate']),
      headers: 'fails',
      module: 'passes',
      recommended: 'iis-cors-module',
    },
    {
      what: 'a redirect stays, and what follows was not seen',
      entries: refused(307, ['Location', '/b']),
      headers: 'fails',
      module: 'unknown',
      recommended: null,
    },
    {
      what: 'a preflight that nobody knows: the module answers it',
      entries: refused(404),
      headers: 'fails',
      module: 'passes-without-credentials',
      recommended: 'iis-cors-module',
    },
    {
      what: 'a redirect with a password stays',
      entries: [
        blocked({
          status: 302,
          response: [
            iis,
            allowOrigin,
            ['Access-Control-Allow-Credentials', 'true'],
            ['Location', 'https://u:p@b.test/'],
          ],
        }),
      ],
      headers: 'fails',
      module: 'fails',
      recommended: null,
    },
    {
      what: 'an error behind CORS is not mended by headers',
      entries: [
        sent({ url: `${api}/2`, response: [allowOrigin, iis] }),
        blocked({ start: 50, status: 500, response: [iis] }),
      ],
      headers: 'fails',
      module: 'fails',
      recommended: null,
    },
    {
      what: 'http.sys reads no web.config',
      entries: [blocked({ status: 503, response: [['Server', 'Microsoft-HTTPAPI/2.0']] })],
      headers: 'fails',
      module: 'fails',
      recommended: null,
    },
    {
      what: 'a page without origin gets none',
      entries: [blocked({ origin: 'null', response: [iis] })],
      headers: null,
      module: null,
      recommended: null,
    },
    {
      what: 'nothing blocked, nothing to mend',
      entries: [sent({ response: [allowOrigin, iis] })],
      headers: null,
      module: null,
      recommended: null,
    },
    {
      what: 'Local Network Access: no server can change that',
      entries: [
        preflight({ status: 0, error: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS' }),
        unsent({ method: 'PUT' }),
      ],
      headers: null,
      module: null,
      recommended: null,
    },
    {
      what: 'a redirect of a preflight that the browser itself makes: no server was asked',
      entries: refused(307, ['Location', 'https://b.test/'], ['Non-Authoritative-Reason', 'HSTS']),
      headers: null,
      module: null,
      recommended: null,
    },
    {
      what: 'Local Network Access beside what the server can change: only this counts',
      entries: [settled(bareGet), ...localNetwork],
      headers: 'passes',
      module: 'passes',
      recommended: 'iis-custom-headers',
    },
    {
      what: 'Local Network Access beside what this change does not cure',
      entries: [...refused(401), ...localNetwork],
      headers: 'fails',
      module: 'passes-without-credentials',
      recommended: 'iis-cors-module',
    },
    {
      what: 'a page without origin beside one that has one: only this counts',
      entries: [settled(bareGet), nobodys],
      headers: 'passes',
      module: 'passes',
      recommended: 'iis-custom-headers',
    },
    {
      what: 'another web server: those for IIS are offered, the contract is recommended',
      entries: [settled(blocked({ response: [['Server', 'nginx']] }))],
      headers: 'passes',
      module: 'passes',
      recommended: 'http',
    },
  ];
  test.each(rows)('$what', ({ entries, headers, module, recommended }) => {
    const { fixes } = serverOf(entries);
    const predicted = (target: FixReport['target']) => fixes.find((fix) => fix.target === target)?.predicted ?? null;
    expect([predicted('iis-custom-headers'), predicted('iis-cors-module')]).toEqual([headers, module]);
    expect(fixes.find((fix) => fix.recommended)?.target ?? null).toBe(recommended);
  });

  interface Remains {
    readonly what: string;
    readonly entries: readonly HarEntry[];
    readonly predicted: FixReport['predicted'];
    readonly recommended: boolean;
    readonly remaining: FixReport['remaining'];
  }
  const remains: readonly Remains[] = [
    {
      what: 'the answer to a preflight',
      entries: [...refused(401), settled(blocked({ start: 500, response: [iis] }))],
      predicted: 'fails',
      recommended: false,
      remaining: [{ request: 0, text: 'Preflight answered 401' }],
    },
    {
      what: 'Local Network Access',
      entries: [settled(bareGet), ...localNetwork],
      predicted: 'passes',
      recommended: true,
      remaining: [{ request: 1, text: 'the browser does not let the page reach the local network' }],
    },
    {
      what: 'the origin null',
      entries: [settled(bareGet), nobodys],
      predicted: 'passes',
      recommended: true,
      remaining: [{ request: 1, text: 'its origin is null, which no server should let in' }],
    },
  ];
  test.each(remains)(
    'what remains is said, with the request: $what',
    ({ entries, predicted, recommended, remaining }) => {
      expect(fixOf(entries, 'iis-custom-headers')).toMatchObject({ predicted, recommended, remaining });
    },
  );
});

describe('what is emitted', () => {
  test('custom headers: exact values, each added after it was removed, and Vary', () => {
    expect(fixOf([...barePut, withCookie], 'iis-custom-headers')?.files).toEqual([
      {
        path: 'web.config',
        language: 'xml',
        hunks: null,
        text: `<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <remove name="Access-Control-Expose-Headers" />
        <remove name="Access-Control-Allow-Origin" />
        <add name="Access-Control-Allow-Origin" value="https://app.contoso.test" />
        <remove name="Access-Control-Allow-Credentials" />
        <add name="Access-Control-Allow-Credentials" value="true" />
        <remove name="Access-Control-Allow-Methods" />
        <add name="Access-Control-Allow-Methods" value="PUT" />
        <remove name="Access-Control-Allow-Headers" />
        <add name="Access-Control-Allow-Headers" value="authorization, content-type" />
        <remove name="Access-Control-Max-Age" />
        <add name="Access-Control-Max-Age" value="7200" />
        <remove name="Vary" />
        <add name="Vary" value="Origin" />
      </customHeaders>
    </httpProtocol>
  </system.webServer>
</configuration>
`,
      },
    ]);
  });

  test('CORS module: a rule for each origin, exact methods and headers', () => {
    expect(
      fixOf([...barePut, otherOrigin], 'iis-cors-module')?.files[0]?.text,
    ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.webServer>
    <cors enabled="true">
      <add origin="https://app.contoso.test" maxAge="7200">
        <allowHeaders>
          <add header="authorization" />
          <add header="content-type" />
        </allowHeaders>
        <allowMethods>
          <add method="PUT" />
        </allowMethods>
      </add>
      <add origin="https://staging.contoso.test" maxAge="7200" />
    </cors>
  </system.webServer>
</configuration>
`);
  });

  test('CORS module: headers that the server sends already are taken out, so that there is no second layer', () => {
    const text = fixOf(
      [blocked({ response: [iis, ['Access-Control-Allow-Origin', 'http://app.contoso.test']] })],
      'iis-cors-module',
    )?.files[0]?.text;
    expect(text).toContain('<remove name="Access-Control-Allow-Origin" />');
    expect(text).not.toContain('Vary');
  });

  test('an unencrypted origin with credentials is warned of', () => {
    const http = blocked({
      url: api,
      origin: 'http://app.contoso.test',
      request: [['Cookie', 'a=1']],
      response: [iis],
    });
    expect(fixOf([http], 'iis-custom-headers')?.warnings).toEqual([expect.stringContaining('not encrypted')]);
  });
});

describe('ASP.NET Web API allows every method that its pages ask for: its engine knows no safelisted ones', () => {
  const json = ['Content-Type', 'application/json'] as const;
  const asking = (method: string, asks?: string): readonly HarEntry[] => [
    preflight({ method, ...(asks !== undefined && { asks }), status: 405, response: [iis, json], mimeType: json[1] }),
    unsent({ method }),
  ];
  const rows: readonly [what: string, entries: readonly HarEntry[], methods: string][] = [
    ['POST with a header', asking('POST', 'content-type'), 'GET,HEAD,POST'],
    ['GET with a header', asking('GET', 'authorization'), 'GET,HEAD,POST'],
    ['POST that something else makes ask', asking('POST'), 'GET,HEAD,POST'],
    ['PUT', asking('PUT'), 'GET,HEAD,POST,PUT'],
  ];
  test.each(rows)('%s', (_, entries, methods) => {
    const fix = fixOf(entries, 'aspnet-web-api');
    expect(fix?.files.find(({ path }) => path.endsWith('.cs'))?.text).toContain(`methods: "${methods}"`);
    expect(fix?.predicted).toMatch(/^passes/);
  });

  test.each(['POST', 'GET', 'HEAD'])('a policy without %s refuses its preflight', (method) => {
    const origin = { name: 'Origin', value: page };
    const headers = [origin, { name: 'Access-Control-Request-Method', value: method }];
    const rule = { origin: page, methods: ['PUT'], headers: [], credentials: false, exposeHeaders: [] };
    const bare: Application = {
      kind: 'aspnet-web-api',
      answer: () => ({ status: 200, headers: [], mimeType: '' }),
    };
    const { answer } = webApiCors({ rules: [rule], maxAge: 600 }, bare);
    expect(answer({ method: 'OPTIONS', url: api, headers, bodyLength: 0 }).status).toBe(400);
  });
});

test('`*` exposes as much after a change as before, in every way to make it', () => {
  const seen = [blocked({ response: [iis, ['Access-Control-Expose-Headers', '*']] })];
  const said: readonly [FixReport['target'], string][] = [
    ['iis-custom-headers', '<add name="Access-Control-Expose-Headers" value="*" />'],
    ['iis-cors-module', '<add header="*" />'],
    ['iis-url-rewrite', '<add key="https://app.contoso.test" value="*" />'],
    ['iis-http-module', 'ExposeHeaders = "*"'],
    ['aspnet-core', '.WithExposedHeaders("*")'],
    ['aspnet-web-api', 'exposedHeaders: "*"'],
    ['http', 'Access-Control-Expose-Headers: *'],
  ];
  for (const [target, text] of said)
    expect([
      target,
      fixOf(seen, target)
        ?.files.map((file) => file.text)
        .join(''),
    ]).toEqual([target, expect.stringContaining(text)]);
});

describe('credentials that the server allows today are not taken away in silence', () => {
  const allows = ['Access-Control-Allow-Credentials', 'true'] as const;
  const seen = (...response: readonly (readonly [string, string])[]) => [blocked({ response: [iis, ...response] })];
  const warning = expect.stringMatching(/sends Access-Control-Allow-Credentials: true today.*switch Credentials on/);
  const warnings = (entries: readonly HarEntry[], mode?: 'omit' | 'include') =>
    analyse(entries, mode && { credentials: { [server]: mode } }).servers.flatMap(({ fixes }) =>
      fixes.flatMap((fix) => (fix.target === 'iis-custom-headers' ? fix.warnings : [])),
    );
  test('said where nobody knows whether the page sends them', () => {
    expect(warnings(seen(allows))).toContainEqual(warning);
  });
  test('not said of a server that does not allow them, nor where it is known', () => {
    expect(warnings(seen())).not.toContainEqual(warning);
    expect(warnings(seen(allows), 'omit')).not.toContainEqual(warning);
    expect(warnings(seen(allows), 'include')).not.toContainEqual(warning);
  });
});
