import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyLanguages, repeatRequest } from '../../../src/engine/copy';
import { visibleUrl } from '../../../src/engine/http/visible-url';
import type { HarEntry } from '../../../src/engine/traffic/har';
import { keptPostData } from '../../../src/engine/traffic/post-data';
import { cmdArguments } from '../../languages/cmd-parser';
import { hostile } from '../../languages/hostile-pieces';
import { preflight, sent } from '../har';

function posted(body: string, headers: readonly (readonly [string, string])[] = []): HarEntry {
  const entry = sent({ method: 'POST', url: 'https://api.test/a?b=[1]#c', request: headers, wire: false });
  return { ...entry, request: { ...entry.request, postData: { mimeType: 'application/json', text: body } } };
}

function repeated(entry: HarEntry, preflight?: HarEntry) {
  const request = repeatRequest(entry, { credentials: 'include', preflight });
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

  it('as fetch, with what the page set', () => {
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
    ['a method in small letters', 'patch', "--request 'patch'"],
    ['a preflight', 'OPTIONS', "--request 'OPTIONS'"],
  ])('%s with the option curl has for it', (_, method, option) => {
    expect(copyLanguages['curl-sh'](repeated(sent({ method })))).toContain(option);
  });

  it('a GET without saying so', () => {
    expect(copyLanguages['curl-sh'](repeated(sent()))).not.toContain('--request');
  });
});

/** The options of the call of fetch that is copied. */
async function fetchOptions(request: Parameters<typeof copyLanguages.fetch>[0]): Promise<Record<string, unknown>> {
  const calls: unknown[][] = [];
  const run = new Function('fetch', `return (async () => { ${copyLanguages.fetch(request)} })()`);
  await run((...call: unknown[]) => calls.push(call));
  return Object(calls[0]?.[1]) as Record<string, unknown>;
}

describe('a call of fetch sets what the page’s script set, and no more:', () => {
  const added: [string, string][] = [
    ['User-Agent', 'UA/1'],
    ['Accept', '*/*'],
    ['Cache-Control', 'no-cache'],
    ['Pragma', 'no-cache'],
    ['If-None-Match', '"x"'],
    ['Priority', 'u=1, i'],
    ['Upgrade-Insecure-Requests', '1'],
    ['Sec-Fetch-Mode', 'cors'],
    ['sec-ch-ua', 'x'],
    ['Referer', 'https://app.contoso.test/'],
  ];
  const json: [string, string] = ['Content-Type', 'application/json'];
  it.each<[string, HarEntry, HarEntry | undefined, [string, string][]]>([
    ['nothing of what “Disable cache” adds', sent({ request: added }), undefined, [['Accept', '*/*']]],
    [
      'what its preflight asked for',
      sent({ request: [...added, json, ['X-Id', '7']] }),
      preflight({ asks: 'content-type,x-id' }),
      [['Accept', '*/*'], json, ['X-Id', '7']],
    ],
    [
      'a header of the browser’s own that its preflight asked for',
      sent({
        request: [
          ['Cache-Control', 'no-cache'],
          ['Pragma', 'no-cache'],
        ],
      }),
      preflight({ asks: 'cache-control' }),
      [['Cache-Control', 'no-cache']],
    ],
    [
      'not what its preflight did not ask for',
      sent({ request: [json, ['X-Added-By-Extension', '7']] }),
      preflight({ asks: 'content-type' }),
      [json],
    ],
    [
      'what needs a preflight, where that is not in the capture',
      sent({ request: [['X-Id', '7']] }),
      undefined,
      [['X-Id', '7']],
    ],
  ])('%s', async (_, entry, preflightEntry, headers) => {
    expect((await fetchOptions(repeated(entry, preflightEntry))).headers).toEqual(headers);
  });

  it.each<[string, [string, string][], Record<string, unknown>]>([
    ['the mode', [['Sec-Fetch-Mode', 'no-cors']], { mode: 'no-cors' }],
    ['no mode that fetch does not take', [['Sec-Fetch-Mode', 'navigate']], { mode: 'cors' }],
    ['no Referer', [], { referrerPolicy: 'no-referrer' }],
    ['the Referer that is the default', [['Referer', 'https://app.contoso.test/']], { referrerPolicy: undefined }],
    ['more of a Referer', [['Referer', 'https://app.contoso.test/a']], { referrerPolicy: 'unsafe-url' }],
  ])('as observed: %s', async (_, request, options) => {
    expect(await fetchOptions(repeated(sent({ request })))).toMatchObject(
      Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
    );
    for (const [name, value] of Object.entries(options)) {
      expect((await fetchOptions(repeated(sent({ request }))))[name]).toBe(value);
    }
  });

  it.each<[string, [string, string][], 'include' | 'omit' | 'unknown', string]>([
    ['known', [], 'omit', 'omit'],
    ['seen in a cookie', [['Cookie', 'a=1']], 'unknown', 'include'],
    ['unknown', [], 'unknown', 'same-origin'],
  ])('credentials: %s', async (_, request, credentials, expected) => {
    const again = repeatRequest(sent({ request }), { credentials });
    expect(again && (await fetchOptions(again)).credentials).toBe(expected);
  });
});

describe('PowerShell', () => {
  const remarks = (entry: HarEntry) => copyLanguages.powershell(repeated(entry)).match(/^# .*$/gm) ?? [];
  it.each<[string, HarEntry, string, string[]]>([
    ['a method that Windows PowerShell knows', sent({ method: 'PATCH' }), "-Method 'PATCH'", []],
    [
      'a method that it does not',
      sent({ method: 'PROPFIND' }),
      "-CustomMethod 'PROPFIND'",
      ['# It needs PowerShell 7: Windows PowerShell does not send the method PROPFIND.'],
    ],
    [
      'the name of no method in its list',
      sent({ method: 'DEFAULT' }),
      "-CustomMethod 'DEFAULT'",
      ['# It needs PowerShell 7: Windows PowerShell does not send the method DEFAULT.'],
    ],
    [
      'a method in small letters, as the server got it',
      sent({ method: 'patch' }),
      "-Method 'PATCH'",
      ['# PowerShell sends PATCH, the page sent patch: to send that, copy it as cURL.'],
    ],
    [
      'a header that Windows PowerShell refuses',
      sent({ method: 'query', request: [['Range', 'bytes=0-1']] }),
      "'Range' = 'bytes=0-1'",
      [
        '# It needs PowerShell 7: Windows PowerShell does not send the method QUERY and the header Range.',
        '# PowerShell sends QUERY, the page sent query: to send that, copy it as cURL.',
      ],
    ],
  ])('%s', (_, entry, part, said) => {
    expect(copyLanguages.powershell(repeated(entry))).toContain(part);
    expect(remarks(entry)).toEqual(said);
  });
});

describe('a body', () => {
  const withBody = (method: string, postData: HarEntry['request']['postData']) => {
    const entry = sent({ method });
    return { ...entry, request: { ...entry.request, ...(postData && { postData }) } };
  };
  const long = keptPostData('text/plain', `S3cr3t${'x'.repeat(70_000)}`);
  it.each<[string, HarEntry, string | null, string | null]>([
    ['is sent', withBody('POST', { mimeType: 'text/plain', text: 'a' }), 'a', null],
    ['that is empty is sent', withBody('POST', { mimeType: 'text/plain', text: '' }), '', null],
    ['that was cut is not sent in part', withBody('POST', long), null, 'cut'],
    ['that is not in the capture', withBody('POST', { mimeType: 'text/plain' }), null, 'unknown'],
    ['that there was none of', withBody('POST', undefined), null, null],
    ['of a HEAD, which browsers do not send', withBody('HEAD', { mimeType: 'text/plain', text: 'a' }), null, null],
  ])('%s', (_, entry, body, lacks) => {
    const request = repeated(entry);
    expect([request.body, request.lacksBody]).toEqual([body, lacks]);
    for (const copy of Object.values(copyLanguages)) {
      const text = copy(request);
      expect(text).not.toContain('S3cr3t');
      if (body === null) expect(text).not.toMatch(/--data-raw|-Body|"body"/);
    }
  });
});

describe('what is shown is what runs: text that turns its direction, or is not seen, is written in ASCII', () => {
  const unseen = '\u202e\u2028\u2066\u200b\u00ad\ufeff\u0085\u{e0041}';
  it.each(Object.entries(copyLanguages))('%s', (_, copy) => {
    const text = copy(repeated(posted(`a${unseen}b`, [['x-value', `c${unseen}d`]])));
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  });

  it('a URL', () => {
    expect(visibleUrl('https://api.test/a\u202eb?é')).toBe('https://api.test/a%E2%80%AEb?é');
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
