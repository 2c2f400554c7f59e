import { cmdArgument, cmdComment } from '../../languages/cmd-batch';
import type { ConfigEdit } from '../edit/config-edit';
import { appcmdEnd, appcmdHead } from './appcmd-head';
import { appcmdItem, appcmdPath } from './appcmd-path';
import { type Operation, operationsFor } from './operation';
import { isLocked, requiredModules } from './requirements';
import { summaryOf } from './summary';

/**
 * The edits as a batch file for appcmd.exe, which every IIS has; run twice, it leaves the same. null: a value cannot be
 * written in it.
 * https://learn.microsoft.com/iis/get-started/getting-started-with-iis/getting-started-with-appcmdexe
 */
export function appcmdScript(edits: readonly ConfigEdit[]): string | null {
  const steps: string[] = [];
  for (const edit of edits) {
    const written = commandsFor(edit);
    if (written === null) return null;
    steps.push(written);
  }
  const lines = `${[appcmdHead(requiredModules(edits)), ...steps, appcmdEnd].join('\n\n')}\n`.split('\n');
  if (lines.some(({ length }) => length > longestLine)) return null;
  // cmd looks for labels in a way that needs the line ends of Windows.
  return lines.join('\r\n');
}

/**
 * cmd.exe takes 8,191 characters, in which variables are replaced by their values.
 * https://learn.microsoft.com/troubleshoot/windows-client/shell-experience/command-line-string-limitation
 */
const longestLine = 7_500;

function commandsFor(edit: ConfigEdit): string | null {
  const lines = [cmdComment(edit.reason)];
  for (const operation of operationsFor(edit)) {
    const written = commandFor(operation, edit.section);
    if (written === null) return null;
    lines.push(written);
  }
  return [...lines, `echo ${summaryText(edit)}`].join('\n');
}

/** Shown only: what would mean something to cmd is left out. */
function summaryText(edit: ConfigEdit): string {
  return summaryOf(edit).replace(/[^A-Za-z0-9 .,:;/'-]+/g, ' ');
}

// appcmd does not tell an item that is not there, which is fine, from one that cannot be removed; nor one that is there
// from one that cannot be added.
const tolerant = '>nul 2>&1';
// Not to nul: appcmd writes its errors where it writes what it did.
const strict = '|| goto failed';

function commandFor(operation: Operation, section: string): string | null {
  // Sections that are locked in web.config are written in applicationHost.config, in a location element for the site.
  const commit = isLocked(section) ? '/commit:apphost' : '%commit%';
  const command = (verb: 'clear' | 'set', change: string, ending: string): string =>
    `"%appcmd%" ${verb} config %target% -section:${section}${change} ${commit} ${ending}`;
  const path = appcmdPath(operation.at);
  if (path === null) return null;
  const change = changeOf(operation, path === '' ? '' : `${path}.`);
  const argument = change === null ? null : cmdArgument(change);
  return argument === null
    ? null
    : command('set', ` ${argument}`, operation.kind === 'remove' || operation.kind === 'ensure' ? tolerant : strict);
}

function changeOf(operation: Operation, dotted: string): string | null {
  if (operation.kind === 'set') return `/${dotted}${operation.name}:${operation.value}`;
  const item =
    operation.kind === 'remove' || operation.kind === 'ensure'
      ? appcmdItem([[operation.key, operation.value]])
      : appcmdItem(Object.entries(operation.attributes), operation.place === 'first');
  if (item === null) return null;
  return `${operation.kind === 'remove' ? '/-' : '/+'}${dotted}${item}`;
}
