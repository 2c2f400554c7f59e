import { attempt, type Context, decoded, isOn, itemsOf, NotKnown } from '../context';
import { type Variables, variable } from './variables';

/** What patterns have captured. */
export interface BackReferences {
  /** `{R:n}`: of the rule's own pattern. */
  readonly rule: readonly string[];
  /** `{C:n}`: of its conditions. */
  readonly conditions: readonly string[];
}

const deepest = 20;

/**
 * A template with everything in braces put in: back-references, server variables, rewrite maps and functions.
 * https://learn.microsoft.com/iis/extensions/url-rewrite-module/url-rewrite-module-configuration-reference#using-server-variables-in-rewrite-rules
 */
export function expand(template: string, variables: Variables, back: BackReferences, depth = 0): string {
  if (depth > deepest) throw new NotKnown('a rule of URL Rewrite nests its braces too deep');
  let result = '';
  let at = 0;
  for (;;) {
    const open = template.indexOf('{', at);
    const close = open === -1 ? -1 : closing(template, open);
    if (close === -1) return result + template.slice(at);
    result += template.slice(at, open) + put(template.slice(open + 1, close), variables, back, depth);
    at = close + 1;
  }
}

function closing(template: string, open: number): number {
  let depth = 0;
  for (let at = open; at < template.length; at += 1) {
    if (template[at] === '{') depth += 1;
    if (template[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function put(inside: string, variables: Variables, back: BackReferences, depth: number): string {
  const reference = /^([RC]):(\d{1,2})$/i.exec(inside);
  if (reference) {
    const groups = reference[1]?.toUpperCase() === 'R' ? back.rule : back.conditions;
    return groups[Number(reference[2])] ?? '';
  }
  const colon = inside.indexOf(':');
  if (colon === -1) return variable(inside, variables);
  const name = inside.slice(0, colon);
  const argument = expand(inside.slice(colon + 1), variables, back, depth + 1);
  return functions.get(name.toLowerCase())?.(argument) ?? lookUp(name, argument, variables.context);
}

/** https://learn.microsoft.com/iis/extensions/url-rewrite-module/url-rewrite-module-configuration-reference#string-functions */
const functions: ReadonlyMap<string, (text: string) => string> = new Map([
  ['tolower', (text: string) => text.toLowerCase()],
  ['urlencode', (text: string) => attempt(encodeURIComponent, text)],
  ['urldecode', decoded],
  ['htmlencode', (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)],
]);

/** https://learn.microsoft.com/iis/extensions/url-rewrite-module/using-rewrite-maps-in-url-rewrite-module */
function lookUp(name: string, key: string, { section }: Context): string {
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  const map = itemsOf(section('rewrite/rewriteMaps'), 'rewriteMap').find(({ attributes }) =>
    same(attributes.name ?? '', name),
  );
  if (!map) throw new NotKnown(`a rule of URL Rewrite uses ${name}, which is no rewrite map of this configuration`);
  const row = itemsOf(map).find(({ attributes }) =>
    isOn(map, 'ignoreCase') ? same(attributes.key ?? '', key) : attributes.key === key,
  );
  return row?.attributes.value ?? map.attributes.defaultValue ?? '';
}
