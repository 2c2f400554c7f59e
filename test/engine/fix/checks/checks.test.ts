import { spawn, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { CheckedRequest } from '../../../../src/engine/fix/checks/checked-request';
import { verification } from '../../../../src/engine/fix/checks/verification';
import { errorsIn, parse, shapeOf } from '../../../languages/grammars';
import { hostileText } from '../../../languages/hostile';
import { twoPolicy } from '../../../languages/policies';
import { type Answer, type AnsweringServer, answeringServer } from './answering-server';

const origin = 'https://app.example.com';
const put: CheckedRequest = {
  url: 'https://api.example.com/orders',
  method: 'PUT',
  origin,
  requestedHeaders: ['authorization', 'content-type'],
  credentials: true,
};
const get: CheckedRequest = { ...put, method: 'GET', requestedHeaders: [] };

function textOf(id: 'curl' | 'curl-cmd' | 'powershell', requests: readonly CheckedRequest[]): string {
  return verification(requests, twoPolicy).find((script) => script.id === id)?.text ?? '';
}

describe('what is checked', () => {
  test('a preflight and, where it changes nothing, the request', () => {
    const text = textOf('curl', [put, get, put]);
    expect(text.match(/^(?:preflight|request) '.*'$/gm)).toEqual([
      "preflight 'authorization,content-type'",
      "request 'etag'",
    ]);
  });

  test('nothing, where nothing can be repeated', () => {
    expect(verification([{ ...get, method: 'POST' }], twoPolicy)).toEqual([]);
    expect(
      verification(
        [
          { ...put, origin: 'https://a\r\nX: y' },
          { ...put, url: 'file:///etc/passwd' },
        ],
        twoPolicy,
      ),
    ).toEqual([]);
  });

  test('what a batch file cannot hold is left out and named', () => {
    const odd = { ...put, requestedHeaders: ['x-%path%'] };
    const [curl, cmd] = verification([put, odd], twoPolicy);
    expect(curl?.leftOut).toEqual([]);
    expect(cmd?.leftOut.map(({ requestedHeaders }) => requestedHeaders)).toEqual([['x-%path%']]);
    expect(cmd?.text.match(/^rem Left out.*$/gm)).toEqual([
      'rem Left out, since a batch file cannot hold it: PUT https://api.example.com/orders from https://app.example.com',
    ]);
    expect(verification([odd], twoPolicy).map(({ id }) => id)).toEqual(['curl', 'powershell']);
  });
});

describe('scripts', () => {
  test('are what their languages take', async () => {
    const requests = [put, get, { ...get, method: 'HEAD' }];
    const sh = textOf('curl', requests);
    expect(spawnSync('sh', ['-n'], { input: sh, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    expect(errorsIn(await parse('bash', sh))).toEqual([]);
    expect(errorsIn(await parse('powershell', textOf('powershell', requests)))).toEqual([]);
  });

  test('keep their shape, whatever was captured', async () => {
    const requestsOf = (text: string): readonly CheckedRequest[] => [
      { ...put, origin: `https://${text}`, url: `https://api.example.com/?${text}` },
      { ...get, requestedHeaders: ["x-'$`"], method: 'GET' },
    ];
    const shape = async (id: 'curl' | 'powershell', text: string) =>
      shapeOf(await parse(id === 'curl' ? 'bash' : 'powershell', textOf(id, requestsOf(text))));
    const harmless = { curl: await shape('curl', 'a'), powershell: await shape('powershell', 'a') };
    const held = hostileText.filter((text) => /^[^\s\p{Cc}]+$/u.test(text));
    await fc.assert(
      fc.asyncProperty(held, async (text) => {
        expect(await shape('curl', text)).toBe(harmless.curl);
        expect(await shape('powershell', text)).toBe(harmless.powershell);
        const lines = textOf('curl-cmd', requestsOf(text)).split('\r\n');
        for (const line of lines.filter((each) => /^set "(?:url|origin)=/.test(each))) {
          expect(line).toMatch(/^set "\w+=(?:[\x20\x21\x23\x24\x26-\x7e]|%%)*"$/);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the script for a shell, run', () => {
  test('this machine has curl', () => {
    expect(spawnSync('curl', ['--version'], { encoding: 'utf8' }).error).toBeUndefined();
  });

  let server: AnsweringServer | null = null;
  afterEach(async () => {
    await server?.close();
    server = null;
  });

  const allowed: Answer['headers'] = [
    ['Access-Control-Allow-Origin', origin],
    ['access-control-allow-credentials', 'true'],
  ];
  const preflight: Answer = {
    status: 204,
    headers: [
      ...allowed,
      ['Access-Control-Allow-Methods', 'PATCH, PUT'],
      ['Access-Control-Allow-Headers', 'Content-Type'],
      ['Access-Control-Allow-Headers', 'X-Other ,Authorization'],
    ],
  };

  async function run(requests: readonly CheckedRequest[], answer: (method: string) => Answer) {
    server = await answeringServer((request) => answer(request.method ?? ''));
    const { url } = server;
    const script = textOf(
      'curl',
      requests.map((request) => ({ ...request, url: request.url.replace('https://api.example.com', url) })),
    );
    const child = spawn('sh', ['-s'], { stdio: ['pipe', 'pipe', 'pipe'] });
    const output: string[] = [];
    child.stdout.on('data', (data) => output.push(String(data)));
    child.stderr.on('data', (data) => output.push(String(data)));
    child.stdin.end(script);
    const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { status, output: output.join(''), requests: server.requests };
  }

  test('passes a right server, whatever the status of the request', async () => {
    const { status, output, requests } = await run([put, get], (method) =>
      method === 'OPTIONS'
        ? preflight
        : { status: 500, headers: [...allowed, ['Access-Control-Expose-Headers', 'ETag']] },
    );
    expect(output).toMatch(/^PASS preflight for PUT [\s\S]*^PASS GET /m);
    expect(output).toContain('    HTTP/1.1 500');
    expect(status).toBe(0);
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual(['OPTIONS /orders', 'GET /orders']);
    expect(requests[0]?.headers).toMatchObject({
      origin,
      'access-control-request-method': 'PUT',
      'access-control-request-headers': 'authorization,content-type',
    });
  });

  test.each<readonly [string, Answer, string]>([
    ['a redirect', { ...preflight, status: 302 }, 'The status must be 200 to 299.'],
    ['no header', { status: 200, headers: [] }, `Access-Control-Allow-Origin must be ${origin}, once. It is: missing`],
    [
      'two of them',
      { ...preflight, headers: [...preflight.headers, ['Access-Control-Allow-Origin', '*']] },
      `must be ${origin}, once.`,
    ],
    [
      '* with credentials',
      { ...preflight, headers: [['Access-Control-Allow-Origin', '*']] },
      `${origin}, once. It is: *`,
    ],
    [
      'other case',
      { ...preflight, headers: [['Access-Control-Allow-Origin', origin.toUpperCase()]] },
      'HTTPS://APP.EXAMPLE.COM',
    ],
    [
      'no credentials',
      { ...preflight, headers: [['Access-Control-Allow-Credentials', 'True']] },
      'Access-Control-Allow-Credentials must be true.',
    ],
    [
      'a method less',
      { ...preflight, headers: [['Access-Control-Allow-Methods', 'put, *']] },
      'Access-Control-Allow-Methods must list PUT.',
    ],
    [
      'a header less',
      { ...preflight, headers: [['Access-Control-Allow-Headers', 'content-type']] },
      'Access-Control-Allow-Headers must list authorization.',
    ],
  ])('fails %s', async (_, answer, reason) => {
    const { status, output } = await run([put], () => answer);
    expect(output).toMatch(/^FAIL preflight for PUT /);
    expect(output).toContain(reason);
    expect(status).toBe(1);
  });

  test('takes * without credentials, but not for authorization', async () => {
    const any: Answer = {
      status: 200,
      headers: [
        ['Access-Control-Allow-Origin', '*'],
        ['Access-Control-Allow-Methods', '*'],
        ['Access-Control-Allow-Headers', '*'],
      ],
    };
    const open = { ...put, credentials: false, requestedHeaders: ['content-type'] };
    expect((await run([open], () => any)).output).toMatch(/^PASS/);
    await server?.close();
    const { output } = await run([{ ...put, credentials: false }], () => any);
    expect(output.match(/^ {2}- .*$/gm)).toEqual(['  - Access-Control-Allow-Headers must list authorization.']);
  });

  test('asks HEAD with HEAD, and for what the page reads', async () => {
    const { output, requests } = await run([{ ...get, method: 'HEAD' }], () => ({ status: 200, headers: allowed }));
    expect(requests.map(({ method }) => method)).toEqual(['HEAD']);
    expect(output).toContain('  - Access-Control-Expose-Headers must list etag.');
  });

  test('says so when nobody answers', async () => {
    server = await answeringServer(() => preflight);
    const { url } = server;
    await server.close();
    const { stdout } = spawnSync('sh', { input: textOf('curl', [{ ...put, url }]), encoding: 'utf8' });
    expect(stdout).toBe(`FAIL preflight for PUT ${url} from ${origin}\n  - There is no response.\n`);
  });

  test('runs nothing that was captured', async () => {
    const hostile = { ...put, origin: 'https://\'$(touch x)`touch y`"&;#', requestedHeaders: ["x-'`$!"] };
    const { output, requests } = await run([hostile], () => ({ status: 204, headers: [] }));
    expect(requests[0]?.headers.origin).toBe(hostile.origin);
    expect(requests[0]?.headers['access-control-request-headers']).toBe("x-'`$!");
    expect(output).toContain(`from ${hostile.origin}`);
  });
});
