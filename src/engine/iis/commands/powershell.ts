import { powershellComment, powershellString, powershellTable } from '../../languages/powershell';
import type { ConfigEdit } from '../edit/config-edit';
import { filterOf } from './filter';
import { type Operation, operationsFor } from './operation';
import { powershellAddition, powershellHead, powershellRemoval } from './powershell-head';
import { isLocked, requiredModules } from './requirements';
import { summaryOf } from './summary';

/**
 * The edits as a script for Windows PowerShell and its WebAdministration module; run twice, it leaves the same.
 * null: a value cannot be written in it.
 * https://learn.microsoft.com/powershell/module/webadministration/
 */
export function powershellScript(edits: readonly ConfigEdit[]): string | null {
  const steps: string[] = [];
  for (const edit of edits) {
    const written = commandsFor(edit);
    if (written === null) return null;
    steps.push(written);
  }
  const hasLocked = edits.some(({ section }) => isLocked(section));
  const kinds = new Set(edits.flatMap(operationsFor).map(({ kind }) => kind));
  const functions = [
    ...(kinds.has('remove') ? [powershellRemoval] : []),
    ...(kinds.has('ensure') ? [powershellAddition] : []),
  ];
  const head = powershellHead(requiredModules(edits), hasLocked);
  return `${[head, ...functions, ...steps].join('\n\n')}\n`;
}

function commandsFor(edit: ConfigEdit): string | null {
  const config = isLocked(edit.section) ? 'locked' : 'config';
  const lines = [powershellComment(edit.reason)];
  for (const operation of operationsFor(edit)) {
    const written = commandFor(operation, edit.section, config);
    if (written === null) return null;
    lines.push(written);
  }
  return [...lines, `Write-Output ${powershellString(summaryOf(edit))}`].join('\n');
}

function commandFor(operation: Operation, section: string, config: 'config' | 'locked'): string | null {
  const path = filterOf(section, operation.at);
  if (path === null) return null;
  const filter = powershellString(path);
  switch (operation.kind) {
    case 'set': {
      const { name, value } = operation;
      return `Set-WebConfigurationProperty @${config} -Filter ${filter} -Name ${powershellString(name)} -Value ${powershellString(value)}`;
    }
    case 'remove': {
      const { key, value } = operation;
      return `Remove-CollectionItem $${config} ${filter} ${powershellString(key)} ${powershellString(value)}`;
    }
    case 'ensure': {
      const { key, value } = operation;
      return `Add-MissingItem $${config} ${filter} ${powershellString(key)} ${powershellString(value)}`;
    }
    case 'add': {
      const place = operation.place === 'first' ? ' -AtIndex 0' : '';
      return `Add-WebConfigurationProperty @${config} -Filter ${filter} -Name '.'${place} -Value ${powershellTable(operation.attributes)}`;
    }
  }
}
