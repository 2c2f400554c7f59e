import type { Operation, Path } from '../../../../src/engine/iis/commands/operation';
import { decodeCmdArgument, decodePowershell } from '../../../languages/decoders';

/** An operation as a script has it, with the section it is for. */
export interface ReadOperation {
  readonly section: string;
  readonly operation: Operation;
}

const literal = String.raw`(?:'(?:[^']|'')*'|"[^"$\x60]*"|\((?:'(?:[^']|'')*'|\[char\]0x[0-9A-F]{4}| \+ )+\))`;

/** The changes that a script for PowerShell makes, by the rules of its strings and of XPath. */
export function readPowershell(script: string): readonly ReadOperation[] {
  return script.split('\n').flatMap((line): readonly ReadOperation[] => {
    if (!/^(?:Set|Add|Remove)-\w+ [@$](?:config|locked) /.test(line)) return [];
    const strings = [...line.matchAll(new RegExp(literal, 'g'))].map(([text]) => decodePowershell(text));
    const [filter = '', ...rest] = strings;
    const { section, at } = readFilter(filter);
    if (/^Set-WebConfigurationProperty @\w+ -Filter /.test(line)) {
      const [name = '', value = ''] = rest;
      return [{ section, operation: { kind: 'set', at, name, value } }];
    }
    if (/^Remove-CollectionItem \$\w+ /.test(line)) {
      const [key = '', value = ''] = rest;
      return [{ section, operation: { kind: 'remove', at, key, value } }];
    }
    if (/^Add-MissingItem \$\w+ /.test(line)) {
      const [key = '', value = ''] = rest;
      return [{ section, operation: { kind: 'ensure', at, key, value } }];
    }
    if (!/^Add-WebConfigurationProperty @\w+ -Filter /.test(line)) return [];
    const table = line.slice(line.indexOf('@{') + 2, -1);
    const pairs = [...table.matchAll(new RegExp(`(\\w+)=(${literal})(?:; |$)`, 'g'))];
    if (pairs.map(([text]) => text).join('') !== table) throw new Error(`This is no table: ${table}`);
    const attributes = Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, decodePowershell(value)]));
    const place = line.includes(" -Name '.' -AtIndex 0 ") ? 'first' : 'last';
    return [{ section, operation: { kind: 'add', at, attributes, place } }];
  });
}

function readFilter(filter: string): { readonly section: string; readonly at: Path } {
  // Steps in brackets may have slashes in their quotes.
  const steps = filter.match(/[^/[]+(?:\[@\w+=(?:'[^']*'|"[^"]*")\])?/g) ?? [];
  if (steps.join('/') !== filter) throw new Error(`This is no filter: ${filter}`);
  const isSection = sectionLength(steps);
  return {
    section: steps.slice(0, isSection).join('/'),
    at: steps.slice(isSection).map((step) => {
      const [, element = step, key = '', quoted = ''] = /^([^[]+)\[@(\w+)=(.*)\]$/s.exec(step) ?? [];
      return { element, item: key === '' ? null : { key, value: quoted.slice(1, -1) } };
    }),
  };
}

const sections = [
  'system.webServer/httpProtocol',
  'system.webServer/cors',
  'system.webServer/handlers',
  'system.webServer/modules',
  'system.webServer/rewrite/rules',
  'system.webServer/rewrite/outboundRules',
  'system.webServer/rewrite/rewriteMaps',
  'system.webServer/security/authentication/anonymousAuthentication',
];

function sectionLength(steps: readonly string[]): number {
  const path = steps.join('/');
  const found = sections.find((section) => path === section || path.startsWith(`${section}/`));
  return found?.split('/').length ?? 0;
}

/** The changes that a batch file with appcmd makes, by the rules of cmd.exe, of the C runtime and of appcmd. */
export function readAppcmd(script: string): readonly ReadOperation[] {
  return script.split('\r\n').flatMap((line): readonly ReadOperation[] => {
    const set =
      /^"%appcmd%" set config %target% -section:(\S+) (".*?") (?:%commit%|\/commit:apphost) (>nul 2>&1|\|\| goto failed)$/.exec(
        line,
      );
    if (!set) {
      if (line.includes('set config')) throw new Error(`This is no command: ${line}`);
      return [];
    }
    return [
      {
        section: set[1] ?? '',
        operation: readChange(decodeCmdArgument(set[2] ?? ''), set[3]?.startsWith('>') === true),
      },
    ];
  });
}

function readChange(change: string, isTolerant: boolean): Operation {
  const [, sign = '', rest = ''] = /^\/([+-]?)(.*)$/s.exec(change) ?? [];
  const steps: string[] = [];
  let left = rest;
  for (
    let step = /^(?:\w+|\[[^\]']*(?:'[^']*'[^\]']*)*\])\./.exec(left);
    step;
    step = /^(?:\w+|\[[^\]']*(?:'[^']*'[^\]']*)*\])\./.exec(left)
  ) {
    steps.push(step[0].slice(0, -1));
    left = left.slice(step[0].length);
  }
  const at: Path = steps.map((step) => {
    if (!step.startsWith('[')) return { element: step, item: null };
    const [[key, value] = ['', '']] = Object.entries(readItem(step).attributes);
    return { element: '', item: { key, value } };
  });
  if (sign === '') {
    const colon = left.indexOf(':');
    return { kind: 'set', at, name: left.slice(0, colon), value: left.slice(colon + 1) };
  }
  const { attributes, place } = readItem(left);
  const [[key, value] = ['', '']] = Object.entries(attributes);
  if (sign === '+') return isTolerant ? { kind: 'ensure', at, key, value } : { kind: 'add', at, attributes, place };
  return { kind: 'remove', at, key, value };
}

function readItem(text: string): { readonly attributes: Record<string, string>; readonly place: 'first' | 'last' } {
  const inner = text.slice(1, -1).replace(/^@start,/, '');
  const pairs = [...inner.matchAll(/(\w+)='([^']*)'(?:,|$)/g)];
  if (pairs.map(([pair]) => pair).join('') !== inner) throw new Error(`This is no item: ${text}`);
  return {
    attributes: Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, value])),
    place: text.startsWith('[@start,') ? 'first' : 'last',
  };
}
