import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyLanguages, repeatRequest } from '../../../src/engine/copy';
import type { HarEntry } from '../../../src/engine/traffic/har';
import { sent } from '../har';

interface Got {
  readonly method: string | undefined;
  readonly value: string | undefined;
  readonly body: string;
}

let server: Server;
let got: Got[];

beforeAll(async () => {
  server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const value = request.headers['x-value'];
      got.push({
        method: request.method,
        value: typeof value === 'string' ? Buffer.from(value, 'latin1').toString() : undefined,
        body: Buffer.concat(pieces).toString(),
      });
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => server.close());

describe.skipIf(process.platform === 'win32')(
  'a command for sh, run by the real sh and the real curl, sends again',
  () => {
    it.each<[string, string, string, string | undefined, Got]>([
      ['a GET', 'GET', 'a', undefined, { method: 'GET', value: 'a', body: '' }],
      ['a HEAD, without a body', 'HEAD', 'a', 'b', { method: 'HEAD', value: 'a', body: '' }],
      ['a method of WebDAV', 'PROPFIND', 'a', '<a/>', { method: 'PROPFIND', value: 'a', body: '<a/>' }],
      ['a preflight', 'OPTIONS', 'a', undefined, { method: 'OPTIONS', value: 'a', body: '' }],
      [
        'text that is not seen',
        'POST',
        'a\u202eb',
        '{"a":"\u2066\u200b\u2028\n\ufeff"}',
        { method: 'POST', value: 'a\u202eb', body: '{"a":"\u2066\u200b\u2028\n\ufeff"}' },
      ],
    ])('%s', async (_, method, value, body, expected) => {
      got = [];
      const { port } = server.address() as AddressInfo;
      const entry = sent({
        method,
        url: `http://127.0.0.1:${port}/a?b=[1]`,
        request: [['X-Value', value]],
        wire: false,
      });
      await run(copyLanguages['curl-sh'](repeated(entry, body)));
      expect(got).toEqual([expected]);
    });
  },
);

function repeated(entry: HarEntry, body: string | undefined) {
  const postData = body === undefined ? {} : { postData: { mimeType: 'text/plain', text: body } };
  const request = repeatRequest({ ...entry, request: { ...entry.request, ...postData } });
  if (!request) throw new Error('it could be repeated');
  return request;
}

function run(command: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = execFile('sh', (error, _, stderr) => (error ? reject(new Error(stderr)) : resolve()));
    child.stdin?.end(`${command} --silent --show-error --noproxy '*'`);
  });
}
