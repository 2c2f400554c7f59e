import { readFileSync } from 'node:fs';
import { analyse, HarError, type Report, readHar } from '../engine';
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
    const { entries, indexes, input } = readHar(readFile(asked.file));
    const report = only(analyse(entries, { indexes, input }), asked.server);
    const text = asked.json ? printableJson(report) : explainReport(report, asked.target);
    return { exitCode: exitCodeOf(report), stdout: `${text}\n`, stderr: complaints(report) };
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof HarError)) throw error;
    return { exitCode: 2, stdout: '', stderr: `cors-lens: ${printable(error.message)}\n` };
  }
}

function readFile(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : String(error);
    throw new UsageError(`Cannot read ${file}: ${why}.`);
  }
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
