import { powershellComment, powershellString, powershellTable } from '../../fix/languages/powershell';
import type { ConfigEdit } from '../edit/config-edit';
import { filterOf } from './filter';
import { type Operation, operationsFor } from './operation';
import { isLocked, type ModuleRequirement, requiredModules } from './requirements';
import { summaryOf } from './summary';
import { defaultSite, type Where } from './where';

/**
 * The edits as a script for Windows PowerShell and its WebAdministration module; run twice, it leaves the same.
 * null: a value cannot be written in it.
 * https://learn.microsoft.com/powershell/module/webadministration/
 */
export function powershellScript(edits: readonly ConfigEdit[], where: Where = defaultSite): string | null {
  const steps: string[] = [];
  for (const edit of edits) {
    const written = commandsFor(edit, where);
    if (written === null) return null;
    steps.push(written);
  }
  const hasLocked = where.level === 'site' && edits.some(({ section }) => isLocked(section));
  const hasRemoval = edits.flatMap(operationsFor).some(({ kind }) => kind === 'remove');
  return `${[
    ...head(where),
    checks(requiredModules(edits)),
    ...(where.level === 'site' ? [siteCheck] : []),
    targets(where, hasLocked),
    ...(hasRemoval ? [removeItem] : []),
    backup(where),
    ...steps,
  ].join('\n\n')}\n`;
}

function head(where: Where): readonly string[] {
  const run = '# Run it in Windows PowerShell as administrator on the server. It can be run again.';
  if (where.level === 'server') return [run];
  return [
    `${run}
param(
    [string]$Site = ${powershellString(where.site)},
    # Of an application or folder in the site, for example /api.
    [string]$Path = ${powershellString(where.path ?? '')}
)`,
  ];
}

const start = `Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

if ($PSVersionTable['PSEdition'] -eq 'Core') {
    throw 'Run this script in Windows PowerShell (powershell.exe): the WebAdministration module needs it.'
}
$user = [Security.Principal.WindowsPrincipal][Security.Principal.WindowsIdentity]::GetCurrent()
if (-not $user.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) {
    throw 'Run this script as administrator.'
}
Import-Module WebAdministration`;

function checks(modules: readonly ModuleRequirement[]): string {
  return [
    start,
    ...modules.map(
      ({ name, title, url }) => `if (-not (Get-WebGlobalModule -Name '${name}')) {
    throw 'Install the ${title} first, or every page answers error 500.19: ${url}'
}`,
    ),
  ].join('\n');
}

const siteCheck = `if (-not (Get-ChildItem 'IIS:\\Sites' | Where-Object { $_.Name -eq $Site })) {
    throw "There is no site '$Site'. Name yours: -Site 'Its name'"
}
$at = $Site
if ($Path.Trim('/')) { $at += '/' + $Path.Trim('/') }`;

function targets(where: Where, hasLocked: boolean): string {
  if (where.level === 'server') {
    return `# applicationHost.config, for all sites
$config = @{ PSPath = 'MACHINE/WEBROOT/APPHOST' }`;
  }
  const lines = ["# The site's own web.config", '$config = @{ PSPath = "MACHINE/WEBROOT/APPHOST/$at" }'];
  if (hasLocked) {
    lines.push(
      '# Sections that are locked in web.config: applicationHost.config, for this site',
      "$locked = @{ PSPath = 'MACHINE/WEBROOT/APPHOST'; Location = $at }",
    );
  }
  return lines.join('\n');
}

const removeItem = `# Takes an item out if it is there, be it inherited: to add one that is there is an error.
function Remove-CollectionItem([hashtable]$Config, [string]$Filter, [string]$Key, [string]$Value) {
    foreach ($item in @((Get-WebConfigurationProperty @Config -Filter $Filter -Name '.').Collection)) {
        if ($item.$Key -eq $Value) {
            Remove-WebConfigurationProperty @Config -Filter $Filter -Name '.' -AtElement @{ $Key = $item.$Key }
        }
    }
}`;

/** IIS's own backup has applicationHost.config, but no web.config. */
function backup(where: Where): string {
  const lines = [
    "$backup = 'before-cors-' + (Get-Date -Format 'yyyyMMdd-HHmmss')",
    'Backup-WebConfiguration -Name $backup | Out-Null',
    'Write-Output "Saved IIS\'s configuration. To go back: Restore-WebConfiguration -Name $backup"',
  ];
  if (where.level === 'site') {
    lines.push(
      "$folder = Get-WebFilePath -PSPath ('IIS:\\Sites\\' + $at.Replace('/', '\\'))",
      "$file = Join-Path $folder 'web.config'",
      'if (Test-Path -LiteralPath $file) {',
      '    # IIS does not serve files that end with .config.',
      '    Copy-Item -LiteralPath $file -Destination (Join-Path $folder "web.$backup.config")',
      '    Write-Output "Saved web.config as web.$backup.config"',
      '}',
    );
  }
  return lines.join('\n');
}

function commandsFor(edit: ConfigEdit, where: Where): string | null {
  const config = where.level === 'site' && isLocked(edit.section) ? 'locked' : 'config';
  const lines = [powershellComment(edit.reason)];
  for (const operation of operationsFor(edit)) {
    const written = commandFor(operation, edit.section, config);
    if (written === null) return null;
    lines.push(written);
  }
  return [...lines, `Write-Output ${powershellString(summaryOf(edit))}`].join('\n');
}

function commandFor(operation: Operation, section: string, config: 'config' | 'locked'): string | null {
  const path = filterOf(section, operation.kind === 'clear' ? [] : operation.at);
  if (path === null) return null;
  const filter = powershellString(path);
  switch (operation.kind) {
    case 'clear':
      // A section that is not there is clear already.
      return `Clear-WebConfiguration @${config} -Filter ${filter} -ErrorAction SilentlyContinue`;
    case 'set': {
      const { name, value } = operation;
      return `Set-WebConfigurationProperty @${config} -Filter ${filter} -Name ${powershellString(name)} -Value ${powershellString(value)}`;
    }
    case 'remove': {
      const { key, value } = operation;
      return `Remove-CollectionItem $${config} ${filter} ${powershellString(key)} ${powershellString(value)}`;
    }
    case 'add': {
      const place = operation.place === 'first' ? ' -AtIndex 0' : '';
      return `Add-WebConfigurationProperty @${config} -Filter ${filter} -Name '.'${place} -Value ${powershellTable(operation.attributes)}`;
    }
  }
}
