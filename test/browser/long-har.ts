const long = (length: number, of = 'abcdefghij'): string => of.repeat(Math.ceil(length / of.length)).slice(0, length);

/** A host name as long as one can be, and a page’s. */
const server = `https://${[long(63), long(63), long(63), 'contoso.test'].join('.')}`;
const page = `https://${long(60, 'app')}.contoso.test`;

/** A HAR in which everything is as long as servers let it be: URL, origin, method, header names and values. */
export function longHar(): string {
  const url = `${server}/${long(900)}?q=${long(1000, 'שלום')}`;
  const method = `PATCH${long(60, 'X').toUpperCase()}`;
  const entries = [
    entry('OPTIONS', url, 'preflight', {
      'Access-Control-Request-Method': method,
      'Access-Control-Request-Headers': [...Array(40).keys()].map((i) => `x-${long(40)}-${i}`).join(),
    }),
    entry(method, url, 'fetch', { [`X-${long(200)}`]: long(2000) }),
  ];
  return JSON.stringify({ log: { creator: { name: 'WebInspector', version: '1' }, entries } });
}

function entry(method: string, url: string, type: string, headers: Readonly<Record<string, string>>): object {
  const preflight = type === 'preflight';
  return {
    startedDateTime: '2026-01-05T09:00:00.000Z',
    time: 5,
    request: { method, url, httpVersion: '', headers: lines({ Origin: page, ...headers }) },
    response: {
      status: preflight ? 200 : 0,
      statusText: '',
      httpVersion: '',
      headers: preflight ? lines({ Server: long(2000), 'Access-Control-Allow-Origin': `${page}${long(1500)}` }) : [],
      redirectURL: '',
      content: { size: 0, mimeType: '' },
      _error: preflight ? null : 'net::ERR_FAILED',
    },
    _resourceType: type,
  };
}

function lines(headers: Readonly<Record<string, string>>): readonly { name: string; value: string }[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}
