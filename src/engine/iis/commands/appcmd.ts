import { cmdArgument, cmdComment, cmdValue } from '../../fix/languages/cmd';
import type { ConfigEdit } from '../edit/config-edit';
import { appcmdItem, appcmdPath } from './appcmd-path';
import { type Operation, operationsFor } from './operation';
import { isLocked, type ModuleRequirement, requiredModules } from './requirements';
import { summaryOf } from './summary';
import { defaultSite, type Where } from './where';

/**
 * The edits as a batch file for appcmd.exe, which every IIS has; run twice, it leaves the same. null: a value cannot be
 * written in it.
 * https://learn.microsoft.com/iis/get-started/getting-started-with-iis/getting-started-with-appcmdexe
 */
export function appcmdScript(edits: readonly ConfigEdit[], where: Where = defaultSite): string | null {
  const opening = where.level === 'site' ? siteHead(where.site, where.path ?? '') : serverHead;
  if (opening === null) return null;
  const steps: string[] = [];
  for (const edit of edits) {
    const written = commandsFor(edit, where);
    if (written === null) return null;
    steps.push(written);
  }
  const all = [
    opening,
    start,
    ...requiredModules(edits).map(moduleCheck),
    ...(where.level === 'site' ? [siteCheck] : []),
  ];
  const text = [...all, backup(where), ...steps, end].join('\n\n');
  // cmd looks for labels in a way that needs the line ends of Windows.
  return `${text}\n`.replaceAll('\n', '\r\n');
}

const run = 'rem Run it as administrator on the server. It can be run again.';

const serverHead = `@echo off
${run}
setlocal EnableExtensions DisableDelayedExpansion`;

function siteHead(site: string, path: string): string | null {
  const values = [cmdValue(site), cmdValue(path)];
  if (values.includes(null)) return null;
  return `@echo off
${run}
rem For another site, or an application in it:  set-cors.cmd "Its name" /api
setlocal EnableExtensions DisableDelayedExpansion
set "site=${values[0]}"
set "path_in_site=${values[1]}"
if not "%~1"=="" set "site=%~1"
if not "%~2"=="" set "path_in_site=%~2"
set "at=%site%%path_in_site%"`;
}

const start = `set "appcmd=%windir%\\system32\\inetsrv\\appcmd.exe"
if not exist "%appcmd%" (
  echo There is no IIS on this machine.
  exit /b 1
)
net session >nul 2>&1 || (
  echo Run this file as administrator.
  exit /b 1
)`;

function moduleCheck({ name, title, url }: ModuleRequirement): string {
  return `"%appcmd%" list module ${name} >nul || (
  echo Install the ${title} first, or every page answers error 500.19: ${url}
  exit /b 1
)`;
}

const siteCheck = `"%appcmd%" list site "%site%" >nul || (
  echo There is no site "%site%". Name yours: %~nx0 "Its name"
  exit /b 1
)`;

/** IIS's own backup has applicationHost.config, but no web.config; IIS does not serve files that end with .config. */
function backup(where: Where): string {
  const lines = ['"%appcmd%" add backup || goto failed'];
  if (where.level === 'site') {
    lines.push(
      'set "folder="',
      `for /f "delims=" %%F in ('""%appcmd%" list vdir "%at%/" /text:physicalPath"') do call set "folder=%%F"`,
      'if defined folder if exist "%folder%\\web.config" if not exist "%folder%\\web.before-cors.config" (',
      '  copy "%folder%\\web.config" "%folder%\\web.before-cors.config" >nul || goto failed',
      ')',
    );
  }
  return lines.join('\n');
}

const end = `echo Done.
exit /b 0

:failed
echo Nothing after this step was done. The backup is listed by: "%appcmd%" list backup
exit /b 1`;

function commandsFor(edit: ConfigEdit, where: Where): string | null {
  const lines = [cmdComment(edit.reason)];
  for (const operation of operationsFor(edit)) {
    const written = commandFor(operation, edit.section, where);
    if (written === null) return null;
    lines.push(written);
  }
  return [...lines, `echo ${summaryText(edit)}`].join('\n');
}

/** Shown only: what would mean something to cmd is left out. */
function summaryText(edit: ConfigEdit): string {
  return summaryOf(edit).replace(/[^A-Za-z0-9 .,:;/'-]+/g, ' ');
}

function commandFor(operation: Operation, section: string, where: Where): string | null {
  const server = where.level === 'server' || isLocked(section) ? ' /commit:apphost' : '';
  const target = `${where.level === 'site' ? ' "%at%"' : ''} -section:${section}`;
  // appcmd does not tell an item that is not there, which is fine, from one that cannot be removed.
  const tolerant = ' >nul 2>&1';
  const strict = ' >nul || goto failed';
  if (operation.kind === 'clear') return `"%appcmd%" clear config${target}${server}${tolerant}`;
  const path = appcmdPath(operation.at);
  if (path === null) return null;
  const dotted = path === '' ? '' : `${path}.`;
  const command = (change: string | null, ending: string): string | null => {
    const argument = change === null ? null : cmdArgument(change);
    return argument === null ? null : `"%appcmd%" set config${target} ${argument}${server}${ending}`;
  };
  switch (operation.kind) {
    case 'set':
      return command(`/${dotted}${operation.name}:${operation.value}`, strict);
    case 'remove':
      return command(changed('/-', dotted, appcmdItem([[operation.key, operation.value]])), tolerant);
    case 'add':
      return command(
        changed('/+', dotted, appcmdItem(Object.entries(operation.attributes), operation.place === 'first')),
        strict,
      );
  }
}

function changed(sign: string, dotted: string, item: string | null): string | null {
  return item === null ? null : `${sign}${dotted}${item}`;
}
