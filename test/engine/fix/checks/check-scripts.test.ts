import { describe, expect, test } from 'vitest';
import { analyse, type HarEntry } from '../../../../src/engine';
import { errorsIn, parse } from '../../../languages/grammars';
import { blocked, preflight, type Said, unsent } from '../../har';

/** A preflight that fails, and its request. */
function stopped(id: number, said: Said & { readonly asks?: string } = {}): readonly HarEntry[] {
  const start = id * 100;
  return [
    unsent({ method: 'PUT', ...said, start }),
    preflight({ preflightFor: String(id), ...said, start: start + 1, status: 405 }),
  ];
}

function scriptsFor(entries: readonly HarEntry[]): ReadonlyMap<string, string> {
  const checks = analyse(entries).servers.flatMap((server) => server.checks);
  return new Map(checks.map(({ id, text }) => [id, text]));
}

function urlsIn(script: string | undefined): readonly string[] {
  return [...(script ?? '').matchAll(/^url='(.*)'$/gm)].map(([, url = '']) => url);
}

test('each language has its script', () => {
  const { servers } = analyse(stopped(1));
  expect(servers.flatMap(({ checks }) => checks.map(({ id, title, language }) => [id, title, language]))).toEqual([
    ['curl', 'curl', 'sh'],
    ['curl-cmd', 'curl in cmd.exe', 'cmd'],
    ['powershell', 'PowerShell', 'powershell'],
  ]);
});

describe('requests that are alike', () => {
  test('are repeated once, whatever their query', () => {
    const entries = [1, 2, 3].flatMap((id) => stopped(id, { url: `https://api.contoso.test/orders?page=${id}` }));
    expect(urlsIn(scriptsFor(entries).get('curl'))).toEqual(['https://api.contoso.test/orders?page=1']);
  });

  test('are not those with another method, other header names or another path', () => {
    const entries = [
      ...stopped(1),
      ...stopped(2, { method: 'DELETE' }),
      ...stopped(3, { asks: 'x-a' }),
      ...stopped(4, { url: 'https://api.contoso.test/other' }),
    ];
    expect(urlsIn(scriptsFor(entries).get('curl'))).toHaveLength(4);
  });

  test('ten are enough, and the scripts say how many more there were', async () => {
    const entries = Array.from({ length: 12 }, (_, id) =>
      stopped(id, { url: `https://api.contoso.test/${id}` }),
    ).flat();
    const scripts = scriptsFor(entries);
    expect(urlsIn(scripts.get('curl'))).toHaveLength(10);
    expect(scripts.get('curl')).toContain("\nprintf '%s\\n' '2 more requests are not repeated.'\n");
    expect(scripts.get('curl-cmd')).toContain('\r\necho 2 more requests are not repeated.\r\n');
    expect(scripts.get('powershell')).toContain("\nWrite-Output '2 more requests are not repeated.'\n");
    expect(errorsIn(await parse('bash', scripts.get('curl') ?? ''))).toEqual([]);
    expect(errorsIn(await parse('powershell', scripts.get('powershell') ?? ''))).toEqual([]);
  });
});

describe('scripts that are passed on', () => {
  test('have no values of headers of the capture, only names', () => {
    const secret: Said = {
      request: [
        ['Cookie', 'sid=hidden'],
        ['Authorization', 'Bearer hidden'],
        ['X-Api-Key', 'hidden'],
      ],
    };
    const entries = [
      ...stopped(1, { ...secret, asks: 'authorization,x-api-key' }),
      blocked({ ...secret, start: 500, url: 'https://api.contoso.test/read' }),
    ];
    for (const text of scriptsFor(entries).values()) {
      expect(text).toContain('x-api-key');
      expect(text).not.toContain('hidden');
    }
  });

  test.each([
    ['?access_token=hidden&page=2', '?access_token=redacted&page=2'],
    ['?X-Amz-Signature=hid/den?', '?X-Amz-Signature=redacted'],
    [';jsessionid=hidden/list?key=hidden', ';jsessionid=redacted/list?key=redacted'],
    ['/eyJhbGciOiJub25lIn0.hidden.hidden', '/redacted'],
    ['?author=me&monkey=1&decode=x', '?author=me&monkey=1&decode=x'],
    ['?page=1#hidden', '?page=1'],
  ])('have no secrets of URLs: %s', (captured, written) => {
    const scripts = scriptsFor(stopped(1, { url: `https://api.contoso.test/orders${captured}` }));
    expect(urlsIn(scripts.get('curl'))).toEqual([`https://api.contoso.test/orders${written}`]);
    for (const text of scripts.values()) expect(text).not.toMatch(/hid\/?den/);
    expect(scripts.get('powershell')?.includes('What looked like a secret in a URL is redacted in it.')).toBe(
      written.includes('redacted'),
    );
  });
});

test('what could change data is not repeated: of a PUT, the preflight only', () => {
  for (const text of scriptsFor(stopped(1)).values()) {
    expect(text).toMatch(/^(?:preflight '|call :preflight |Test-Preflight @)/m);
    expect(text).not.toMatch(/^(?:request '|call :request |Test-Request @)/m);
  }
});

test('nothing is written where nothing can be repeated', () => {
  expect(scriptsFor([blocked({ method: 'POST' })]).size).toBe(0);
});

test('what turns the direction of text is escaped in a URL, as browsers do', () => {
  const scripts = scriptsFor(stopped(1, { url: 'https://api.contoso.test/a\u202eb' }));
  expect(urlsIn(scripts.get('curl'))).toEqual(['https://api.contoso.test/a%E2%80%AEb']);
});

describe('a batch file', () => {
  test('does not read its values a second time, and lines stay within what cmd.exe takes', () => {
    const odd = stopped(1, { origin: 'https://!PATH!.contoso.test' });
    const long = stopped(2, { url: `https://api.contoso.test/${'a'.repeat(20_000)}` });
    expect(scriptsFor([...odd, ...long]).has('curl-cmd')).toBe(false);
    const text = scriptsFor([...stopped(3), ...odd, ...long]).get('curl-cmd') ?? '';
    expect(text.match(/^set "url=/gm)).toHaveLength(1);
    expect(text.split('\r\n').every(({ length }) => length < 8_191)).toBe(true);
  });
});
