import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyLanguages, repeatRequest } from '../../../src/engine/copy';
import type { HarEntry } from '../../../src/engine/traffic/har';
import { cmdArguments } from '../../languages/cmd-parser';
import { hostile } from '../../languages/hostile-pieces';
import { sent } from '../har';

function posted(body: string, headers: readonly (readonly [string, string])[] = []): HarEntry {
  const entry = sent({ method: 'POST', url: 'https://api.test/a?b=[1]#c', request: headers, wire: false });
  return { ...entry, request: { ...entry.request, postData: { mimeType: 'application/json', text: body } } };
}

function repeated(entry: HarEntry) {
  const request = repeatRequest(entry, 'include');
  if (!request) throw new Error('it could be repeated');
  return request;
}

const put = posted('{"name":"Zoë"}', [
  ['Content-Type', 'application/json'],
  ['X-Empty', ''],
  ['Cookie', 'a=1; b=2'],
  ['User-Agent', 'Test/1.0'],
  ['Content-Length', '14'],
]);

describe('a request is copied', () => {
  it('as curl for sh', () => {
    expect(copyLanguages['curl-sh'](repeated(put))).toBe(
      `curl \\
  --globoff \\
  --include \\
  --compressed \\
  --header 'Origin: https://app.contoso.test' \\
  --header 'Content-Type: application/json' \\
  --header 'X-Empty;' \\
  --header 'Cookie: a=1; b=2' \\
  --header 'User-Agent: Test/1.0' \\
  --data-raw '{"name":"Zoë"}' \\
  --url 'https://api.test/a?b=[1]'`,
    );
  });

  it('as curl for cmd.exe, its JSON in ASCII', () => {
    const text = copyLanguages['curl-cmd'](repeated(put));
    expect(text).toContain('--data-raw ^"{\\^"name\\^":\\^"Zo\\u00eb\\^"}^" ^\n');
    expect(text).toContain('--url ^"https://api.test/a?b=[1]^"');
  });

  it('as PowerShell: what has a parameter of its own through it, cookies through a session', () => {
    expect(copyLanguages.powershell(repeated(put))).toBe(
      `$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession
$session.Cookies.Add((New-Object Net.Cookie('a', '1', '/', 'api.test')))
$session.Cookies.Add((New-Object Net.Cookie('b', '2', '/', 'api.test')))
Invoke-WebRequest -UseBasicParsing \`
  -Uri 'https://api.test/a?b=[1]' \`
  -Method 'POST' \`
  -ContentType 'application/json' \`
  -UserAgent 'Test/1.0' \`
  -WebSession $session \`
  -Headers @{
    'Origin' = 'https://app.contoso.test'
    'X-Empty' = ''
  } \`
  -Body ([Text.Encoding]::UTF8.GetBytes(('{"name":"Zo' + [char]0x00EB + '"}')))`,
    );
  });

  it('as fetch, without what only the browser sets', () => {
    expect(copyLanguages.fetch(repeated(put))).toBe(
      `await fetch("https://api.test/a?b=[1]", {
  "method": "POST",
  "headers": [
    [
      "Content-Type",
      "application/json"
    ],
    [
      "X-Empty",
      ""
    ],
    [
      "User-Agent",
      "Test/1.0"
    ]
  ],
  "body": "{\\"name\\":\\"Zoë\\"}",
  "mode": "cors",
  "credentials": "include"
});`,
    );
  });

  it.each([
    ['a HEAD', 'HEAD', '--head'],
    ['a preflight', 'OPTIONS', "--request 'OPTIONS'"],
  ])('%s with the option curl has for it', (_, method, option) => {
    expect(copyLanguages['curl-sh'](repeated(sent({ method })))).toContain(option);
  });

  it('a GET without saying so', () => {
    expect(copyLanguages['curl-sh'](repeated(sent()))).not.toContain('--request');
  });
});

describe('what cannot be repeated is not', () => {
  it.each([
    ['a file, which curl would read from the disk', sent({ url: 'file:///etc/passwd' })],
    ['a data URL', sent({ url: 'data:,x' })],
    ['a method that is no token', sent({ method: 'GET --output /tmp/x' })],
  ])('%s', (_, entry) => {
    expect(repeatRequest(entry)).toBeNull();
  });

  it('a header whose name is no token: curl would read it from a file', () => {
    expect(repeated(posted('', [['@/etc/passwd', '']])).headers).toEqual([['Origin', 'https://app.contoso.test']]);
  });

  it('a line end in a header, which would make two of it', () => {
    expect(repeated(posted('', [['a', 'b\r\nEvil: 1']])).headers).toContainEqual(['a', 'b Evil: 1']);
  });
});

describe('hostile values stay values', () => {
  it.skipIf(process.platform === 'win32')('in sh: curl gets what the request had, the real shell says', () => {
    fc.assert(
      fc.property(hostile, hostile, (value, body) => {
        const request = repeated(posted(body, [['x-value', value]]));
        const script = `curl() { printf '%s\\0' "$@"; }\n${copyLanguages['curl-sh'](request)}`;
        const words = execFileSync('sh', { input: script, encoding: 'utf8' }).split('\0');
        const shown = request.headers[1]?.[1] ?? '';
        expect(words).toContain(shown.trim() === '' ? 'x-value;' : `x-value: ${shown}`);
        expect(words[words.indexOf('--data-raw') + 1]).toBe(body);
        expect(words.slice(-3)).toEqual(['--url', 'https://api.test/a?b=[1]', '']);
      }),
      { numRuns: 50 },
    );
  });

  it('in cmd.exe: one command, with as many arguments as options have', () => {
    fc.assert(
      fc.property(hostile, hostile, (value, body) => {
        const request = repeated(posted(body, [['x-value', value]]));
        const words = cmdArguments(copyLanguages['curl-cmd'](request).replaceAll(' ^\n  ', ' '));
        expect(words).toHaveLength(12);
        expect(words.slice(-2)).toEqual(['--url', 'https://api.test/a?b=[1]']);
      }),
      { numRuns: 500 },
    );
  });

  it('in JavaScript: fetch gets what the request had', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (value, body) => {
        const request = repeated(posted(body, [['x-value', value]]));
        const run = new Function('fetch', `return (async () => { ${copyLanguages.fetch(request)} })()`);
        const calls: unknown[][] = [];
        await run((...call: unknown[]) => calls.push(call));
        expect(calls).toEqual([
          [
            request.url,
            {
              method: 'POST',
              headers: [['x-value', request.headers[1]?.[1]]],
              body,
              mode: 'cors',
              credentials: 'include',
            },
          ],
        ]);
      }),
      { numRuns: 200 },
    );
  });
});
