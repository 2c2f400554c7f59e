/** A HAR of so many requests of one page to four servers, each of them refused for the reasons of its server. */
export function crowdHar(requests: number): string {
  const entries = Array.from({ length: requests }, (_, i) => exchange(i)).flat();
  return JSON.stringify({ log: { creator: { name: 'WebInspector', version: '1' }, entries } });
}

const page = 'https://app.contoso.test';
const start = Date.UTC(2026, 0, 5, 9);
const methods = ['GET', 'PUT', 'DELETE', 'POST'] as const;
const nouns = ['orders', 'customers', 'invoices', 'shipments', 'price-lists'] as const;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

const servers: Readonly<Record<string, Answer>> = {
  'https://orders.contoso.test': { status: 405, headers: { Server: 'Microsoft-IIS/10.0', Allow: 'GET, HEAD' } },
  'https://crm.contoso.test': {
    status: 204,
    headers: { Server: 'Microsoft-IIS/10.0', 'Access-Control-Allow-Origin': 'http://app.contoso.test' },
  },
  'https://files.contoso.test:8443': { status: 401, headers: { 'WWW-Authenticate': 'Negotiate' } },
  'https://reports.fabrikam.test': {
    status: 200,
    headers: { Server: 'nginx', 'Access-Control-Allow-Origin': page, 'Access-Control-Allow-Methods': 'GET' },
  },
};

function exchange(i: number): readonly object[] {
  const [server, answer] = Object.entries(servers)[i % 4] ?? [];
  const method = methods[Math.floor(i / 4) % 4] ?? 'GET';
  const url = `${server}/api/v2/${nouns[i % 5]}/${1000 + i}`;
  const asked = {
    'Access-Control-Request-Method': method,
    'Access-Control-Request-Headers': 'authorization,content-type',
  };
  const at = 40 * i;
  return [
    entry('OPTIONS', url, at, asked, answer, 'preflight'),
    entry(method, url, at, { 'Content-Type': 'application/json' }, undefined, 'fetch'),
  ];
}

function entry(
  method: string,
  url: string,
  at: number,
  headers: Readonly<Record<string, string>>,
  answer: Answer | undefined,
  type: string,
): object {
  return {
    startedDateTime: new Date(start + at).toISOString(),
    time: 12 + (at % 30),
    request: { method, url, httpVersion: '', headers: lines({ Origin: page, ...headers }) },
    response: {
      status: answer?.status ?? 0,
      statusText: '',
      httpVersion: '',
      headers: lines(answer?.headers ?? {}),
      redirectURL: '',
      content: { size: 0, mimeType: '' },
      _error: answer === undefined ? 'net::ERR_FAILED' : null,
    },
    _resourceType: type,
  };
}

function lines(headers: Readonly<Record<string, string>>): readonly { name: string; value: string }[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}
