import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { runCommand } from '../../scripts/command.mjs';
import { root } from '../../scripts/root.mjs';

const stubs = path.join(root, 'test/languages/stubs');

/** The compiler, and System.Web and System.Net.Http with it; Debian's xsp4 does not start with its own Mono. */
const packages = ['mono-mcs', 'libmono-system-web4.0-cil', 'libmono-system-net-http4.0-cil'];

/** Installs Mono where it is missing and may be installed. null, or why it is not there. */
export async function installMono(): Promise<string | null> {
  if (isThere('mcs') && isThere('mono')) return null;
  if (process.getuid?.() !== 0 || !isThere('apt-get')) return `Mono is missing: install ${packages.join(', ')}.`;
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { ok, output } = await runCommand(`Installing Mono: apt-get ${args[0]}`, 'apt-get', args, {
      seconds: 900,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (!ok) return `Mono could not be installed: ${output.trim().split('\n').at(-1)}`;
  }
  return null;
}

function isThere(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0;
}

/** Compiles C# 5, the oldest that ASP.NET 4.x has, with the named stubs. The compiler's complaints, warnings among them. */
export function compileCSharp(
  source: string,
  references: readonly string[],
  stubFiles: readonly string[] = [],
): readonly string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'cors-lens-'));
  try {
    writeFileSync(path.join(folder, 'Source.cs'), source);
    return compile(folder, ['-target:library', `-out:${path.join(folder, 'Source.dll')}`], references, stubFiles);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compile(folder: string, args: readonly string[], references: readonly string[], stubFiles: readonly string[]) {
  const all = [
    '-langversion:5',
    ...args,
    ...references.map((name) => `-r:${name}`),
    path.join(folder, 'Source.cs'),
    ...stubFiles.map((name) => path.join(stubs, name)),
  ];
  const { stdout, stderr, error } = spawnSync('mcs', all, { encoding: 'utf8' });
  if (error) return [error.message];
  return `${stdout}${stderr}`.split('\n').filter((line) => /\b(?:error|warning)\b/.test(line));
}

export interface WebServer {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * A server that runs the module in System.Web's own pipeline, with the pages of `files`. web.config is the one for that
 * pipeline: IIS's sections mean nothing to Mono.
 */
export async function startWebServer(
  moduleSource: string,
  moduleType: string,
  files: Readonly<Record<string, string>>,
): Promise<WebServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cors-lens-'));
  const executable = path.join(folder, 'bin/WebHost.exe');
  mkdirSync(path.dirname(executable));
  writeFileSync(path.join(folder, 'Source.cs'), moduleSource);
  const errors = compile(
    folder,
    ['-main:WebHost', `-out:${executable}`],
    ['System.Web.dll'],
    ['WebHost.cs', 'OnSendingHeaders.cs'],
  );
  if (errors.length > 0) throw new Error(errors.join('\n'));
  for (const [name, text] of Object.entries({ ...files, 'web.config': webConfig(moduleType) })) {
    writeFileSync(path.join(folder, name), text);
  }
  const host = spawn('mono', [executable, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    const port = await firstLine(host);
    return { url: `http://127.0.0.1:${port}`, stop: () => stop(host, folder) };
  } catch (error) {
    await stop(host, folder);
    throw error;
  }
}

function webConfig(moduleType: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.web>
    <customErrors mode="Off" />
    <httpModules>
      <add name="OnSendingHeaders" type="System.Web.OnSendingHeadersModule, WebHost" />
      <add name="Module" type="${moduleType}, WebHost" />
    </httpModules>
  </system.web>
</configuration>
`;
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    child.stderr?.on('data', (data) => said.push(String(data)));
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`The server stopped: ${said.join('')}`)));
    if (child.stdout) createInterface(child.stdout).once('line', resolve);
  });
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
}
