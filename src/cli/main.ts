import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Analysis, HarError, type InputByServer, type Report, readConfigBytes, readHar } from '../engine';
import { readArguments, UsageError, usage } from './arguments';
import { explainReport } from './explain';
import { printable, printableJson } from './printable';

export interface Output {
  readonly exitCode: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command. Reads nothing but the named file; never throws for bad input. */
export function run(args: readonly string[]): Output {
  try {
    const asked = readArguments(args);
    if (asked === 'help') return { exitCode: 0, stdout: `${usage}\n`, stderr: '' };
    const { entries, indexes, input } = readHar(readText(asked.file));
    const analysis = new Analysis();
    analysis.add(entries, indexes);
    const servers = asked.webConfig === null ? {} : inputOf(asked.webConfig, asked.server, analysis.report());
    const report = only(analysis.report({ input, servers }), asked.server);
    if (asked.check !== null) return { exitCode: exitCodeOf(report), stdout: checkOf(report, asked.check), stderr: '' };
    const text = asked.json ? printableJson(report) : explainReport(report, asked.target);
    return { exitCode: exitCodeOf(report), stdout: `${text}\n`, stderr: complaints(report) };
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof HarError)) throw error;
    return { exitCode: 2, stdout: '', stderr: `cors-lens: ${printable(error.message)}\n` };
  }
}

function readText(file: string): string {
  return readFile(file).toString('utf8');
}

function readFile(file: string): Buffer {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : String(error);
    throw new UsageError(`Cannot read ${file}: ${why}.`);
  }
}

/** The script of one server; to run it, it must be alone on the output. */
function checkOf({ servers }: Report, id: string): string {
  const [server, ...others] = servers.filter(({ checks }) => checks.length > 0);
  if (server === undefined) throw new UsageError('No server has anything to check.');
  if (others.length > 0) {
    const names = [server, ...others].map(({ origin }) => origin).join(', ');
    throw new UsageError(`Name the server to check with --server: ${names}.`);
  }
  const script = server.checks.find((check) => check.id === id);
  if (script) return script.text;
  throw new UsageError(`Unknown check "${id}": there are ${server.checks.map((check) => check.id).join(', ')}.`);
}

/** A web.config belongs to one server: the one that is named, else the only one that has something to mend. */
function inputOf(file: string, server: string | null, { servers }: Report): InputByServer {
  const toMend = servers.filter(({ fixes }) => fixes.length > 0).map(({ origin }) => origin);
  const [only, ...others] = server === null ? toMend : [server];
  if (only === undefined) throw new UsageError('No server has anything to mend, so there is no use for --web-config.');
  if (others.length > 0) {
    throw new UsageError(`Name the server that the web.config is of with --server: ${toMend.join(', ')}.`);
  }
  return { [only]: { webConfig: { name: path.basename(file), text: readConfigBytes(readFile(file)).text } } };
}

/** Bad entries are bad input (2), even if the others could be judged. */
function exitCodeOf({ input, requests }: Report): Output['exitCode'] {
  if (isDamaged(input)) return 2;
  return requests.some(({ verdict }) => verdict === 'blocked') ? 1 : 0;
}

function isDamaged({ broken, whole }: Report['input']): boolean {
  return broken.length > 0 || !whole;
}

/** What was wrong with the input, in one line. */
function complaints({ input }: Report): string {
  const [first] = input.broken;
  const broken = first
    ? [
        `${input.broken.length} of ${input.entries} entries could not be used; the first: log.entries[${first.entry}].${first.path} ${first.problem}.`,
      ]
    : [];
  const all = [...input.notices, ...broken];
  return all.length === 0 ? '' : `cors-lens: ${printable(all.join(' '))}\n`;
}

/** The part of a report that concerns one server, or all of it. Indexes keep their meaning. */
function only(report: Report, server: string | null): Report {
  if (server === null) return report;
  const servers = report.servers.filter(({ origin }) => origin === server);
  if (servers.length > 0) return { ...report, servers };
  const known = report.servers.map(({ origin }) => origin).join(', ');
  throw new UsageError(`No request went to ${server}. The servers are: ${known}.`);
}
