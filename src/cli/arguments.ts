import { parseArgs } from 'node:util';
import { targets } from '../engine';

const targetLines = [...inThrees(Object.keys(targets))]
  .map((ids) => `                      ${ids.join(', ')}`)
  .join('\n');

export const usage = `Usage: cors-lens explain <file.har|-> [--json] [--server ORIGIN] [--target ID] [--web-config FILE] [--check ID]

Explains every request in a HAR file that CORS blocked: why, the cause on the server, and the change that mends it.
Save a HAR in the browser: DevTools, Network, “Export HAR”. With - it is read from standard input.

  --json            print the whole report as JSON
  --server ORIGIN   only what concerns this server, for example https://api.example.com
  --target ID       print this fix instead of the recommended one:
${targetLines}
  --web-config FILE make the change in this web.config, and print it as a diff
  --check ID        print only a script that repeats the requests after the change: curl, curl-cmd, powershell
  --help            print this

Exit status: 0 nothing is blocked, 1 something is, 2 the input or the command line is bad.`;

/** The command line cannot be understood. The message is one sentence. */
export class UsageError extends Error {}

export interface Arguments {
  readonly file: string;
  readonly json: boolean;
  readonly server: string | null;
  readonly target: string | null;
  readonly webConfig: string | null;
  readonly check: string | null;
}

/** Reads the arguments after the program's name; 'help' if that is asked for. Throws UsageError. */
export function readArguments(args: readonly string[]): Arguments | 'help' {
  const { values, positionals } = parse(args);
  const [command, file, ...rest] = positionals;
  if (values.help === true || command === 'help') return 'help';
  if (command === undefined) throw new UsageError('No command: use "cors-lens explain <file.har>".');
  if (command !== 'explain') throw new UsageError(`Unknown command "${command}": the only one is "explain".`);
  if (file === undefined) throw new UsageError('No file: name a HAR file, or - for standard input.');
  if (rest.length > 0) throw new UsageError(`One file at a time: ${rest.length} too many.`);
  if (values.target !== undefined && !(values.target in targets)) {
    throw new UsageError(`Unknown target "${values.target}": there are ${Object.keys(targets).join(', ')}.`);
  }
  if (file === '-' && values['web-config'] === '-') {
    throw new UsageError('Only one of HAR and web.config can come from standard input.');
  }
  return {
    file,
    json: values.json === true,
    server: values.server ?? null,
    target: values.target ?? null,
    webConfig: values['web-config'] ?? null,
    check: values.check ?? null,
  };
}

function* inThrees(ids: readonly string[]): Iterable<readonly string[]> {
  for (let i = 0; i < ids.length; i += 3) yield ids.slice(i, i + 3);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        server: { type: 'string' },
        target: { type: 'string' },
        'web-config': { type: 'string' },
        check: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
