import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/main';
import type { HarEntry, Report } from '../../src/engine';
import { allowOrigin, blocked, preflight, sent, unsent } from '../engine/har';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cors-lens-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(text: string): string {
  const name = path.join(folder, 'traffic.har');
  writeFileSync(name, text);
  return name;
}

function har(entries: readonly unknown[]): string {
  return file(JSON.stringify({ log: { version: '1.2', creator: { name: 'WebInspector', version: '1' }, entries } }));
}

const iis = ['Server', 'Microsoft-IIS/10.0'] as const;
const failing: readonly HarEntry[] = [
  preflight({ asks: 'x-a', response: [iis] }),
  unsent({ method: 'PUT', request: [['X-A', '1']] }),
];

describe('exit status', () => {
  test('0: nothing is blocked', () => {
    expect(run(['explain', har([sent({ response: [allowOrigin] })])])).toEqual({
      exitCode: 0,
      stdout: '1 request · 0 blocked\n',
      stderr: '',
    });
  });

  test('1: something is', () => {
    const { exitCode, stdout, stderr } = run(['explain', har(failing)]);
    expect([exitCode, stderr]).toEqual([1, '']);
    expect(stdout).toContain('PreflightMissingAllowOriginHeader (Chromium)');
    expect(stdout).toContain('.WithHeaders("x-a")');
    expect(stdout.trimEnd().endsWith('1 request · 1 blocked on 1 server')).toBe(true);
  });

  const bad: readonly [what: string, args: () => readonly string[], message: RegExp][] = [
    ['no command', () => [], /No command/],
    ['another command', () => ['fix', 'x'], /Unknown command "fix"/],
    ['no file', () => ['explain'], /No file/],
    ['two files', () => ['explain', 'a', 'b'], /One file at a time/],
    ['an option that is none', () => ['explain', 'a', '--colour'], /--colour/],
    ['a file that is not there', () => ['explain', path.join(folder, 'none.har')], /there is no such file/],
    [
      'a target that is none',
      () => ['explain', har(failing), '--target', 'apache'],
      /Unknown target "apache": there are iis-custom-headers/,
    ],
    [
      'a check that is none',
      () => ['explain', har(failing), '--check', 'wget'],
      /Unknown check "wget": there are curl/,
    ],
    [
      'a web.config where nothing is to be mended',
      () => ['explain', har([sent({ response: [allowOrigin] })]), '--web-config', path.join(folder, 'traffic.har')],
      /no use for --web-config/,
    ],
    ['a folder', () => ['explain', folder], /it is a folder/],
    ['no JSON', () => ['explain', file('<html>')], /no valid JSON at line 1, column 1/],
    ['no HAR', () => ['explain', file('{}')], /no "log"/],
    [
      'a server without requests',
      () => ['explain', har(failing), '--server', 'https://b.test'],
      /The servers are: https:\/\/api\.contoso\.test/,
    ],
  ];
  test.each(bad)('2: %s, with one line that says so', (_, args, message) => {
    const { exitCode, stdout, stderr } = run(args());
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('2: entries that are broken are counted and named, the others judged', () => {
    const { exitCode, stdout, stderr } = run(['explain', har([...failing, {}, 5]), '--json']);
    expect(exitCode).toBe(2);
    expect(stderr).toBe('cors-lens: 2 of 4 entries could not be used; the first: log.entries[2].request is missing.\n');
    expect((JSON.parse(stdout) as Report).requests).toHaveLength(1);
  });

  test('2: a file that is cut off says where, and its whole entries are judged', () => {
    const text = JSON.stringify({ log: { creator: { name: 'WebInspector' }, entries: [...failing, ...failing] } });
    const { exitCode, stdout, stderr } = run(['explain', file(text.slice(0, -30))]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/cut off at line 1, column \d+: 3 entries were read before it/);
    expect(stdout).toContain('2 blocked');
  });
});

describe('what is printed', () => {
  test('help is no error', () => {
    expect(run(['--help'])).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('Usage:'), stderr: '' });
  });

  test('JSON is the report', () => {
    const report = JSON.parse(run(['explain', har(failing), '--json']).stdout) as Report;
    expect(report).toMatchObject({
      version: 1,
      input: { creator: 'WebInspector 1', entries: 2 },
      requests: [{ verdict: 'blocked', entry: 1, preflights: [0] }],
    });
  });

  test('the fix that is asked for', () => {
    expect(run(['explain', har(failing), '--target', 'iis-cors-module']).stdout).toContain('<cors enabled="true"');
  });

  test('the change in one’s own web.config, as a diff with reasons', () => {
    const config = path.join(folder, 'web.config');
    writeFileSync(
      config,
      '\uFEFF<configuration>\r\n\t<system.webServer>\r\n\t\t<!-- ours -->\r\n\t</system.webServer>\r\n</configuration>\r\n',
    );
    const { stdout } = run(['explain', har(failing), '--target', 'iis-custom-headers', '--web-config', config]);
    expect(stdout).toContain('# Allow-Origin: lets this page, and no other, read the responses.');
    expect(stdout).toContain('@@ -1,5 +1,21 @@');
    expect(stdout).toContain('+\t\t<httpProtocol>');
  });

  test('a script to check the change, alone', () => {
    const { stdout } = run(['explain', har(failing), '--check', 'curl']);
    expect(stdout.startsWith('#!/bin/sh\n')).toBe(true);
    expect(stdout).toContain("preflight 'x-a'");
  });

  test('one server only', () => {
    const other = blocked({ url: 'https://other.test/', start: 500, response: [iis] });
    const { stdout } = run(['explain', har([...failing, other]), '--server', 'https://other.test']);
    expect(stdout).toContain('https://other.test (IIS 10.0): 1 of 1');
    expect(stdout).not.toContain('https://api.contoso.test (');
  });

  test('what no server can let in is named, and does not fail the change', () => {
    const local = [
      preflight({
        start: 501,
        method: 'DELETE',
        preflightFor: '2',
        status: 0,
        error: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
      }),
      unsent({ start: 500, method: 'DELETE' }),
    ];
    const { stdout } = run(['explain', har([...failing, ...local])]);
    expect(stdout).toContain(
      'predicted: they pass if the page sends no credentials, but for what no server can let in\n',
    );
    expect(stdout).toContain('still blocked: DELETE https://api.contoso.test/orders: the browser does not let');
  });

  test('files are no server’s, and have no fix', () => {
    const file = sent({ url: 'file:///C:/x/data.json', origin: null, status: 0, error: 'net::ERR_FAILED' });
    const { stdout } = run(['explain', har([file])]);
    expect(stdout).toMatch(/^No server \(files and the like\): 1 of 1 requests blocked\n/);
    expect(stdout).toMatch(/\n1 request · 1 blocked\n$/);
    expect(stdout).not.toMatch(/Fix:|null/);
  });

  test('control characters of captured text never reach the terminal', () => {
    const evil = blocked({
      url: 'https://api.contoso.test/',
      response: [
        ['Server', 'x\u001b[2J\u009b'],
        ['Access-Control-Allow-Origin', '\u001b]0;x\u0007\u202e'],
      ],
    });
    for (const args of [[], ['--json']]) {
      const { stdout } = run(['explain', har([evil]), ...args]);
      expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}]/u);
    }
    expect(run(['explain', har([evil])]).stdout).toContain('\\u{1b}');
  });
});
