import type { Path } from './operation';

/**
 * An element in a section as appcmd names it: `[origin='…'].allowHeaders`; '' for the section itself. Its values stand in
 * single quotes, for which it has no escape: null.
 * https://learn.microsoft.com/iis/get-started/getting-started-with-iis/getting-started-with-appcmdexe
 */
export function appcmdPath(path: Path): string | null {
  const steps: string[] = [];
  for (const { element, item } of path) {
    if (item === null) {
      steps.push(element);
      continue;
    }
    const selector = appcmdItem([[item.key, item.value]]);
    if (selector === null) return null;
    steps.push(selector);
  }
  return steps.join('.');
}

/** An item by its attributes: `[name='Vary',value='Origin']`. */
export function appcmdItem(
  attributes: readonly (readonly [name: string, value: string])[],
  first = false,
): string | null {
  if (attributes.some(([, value]) => value.includes("'"))) return null;
  const written = attributes.map(([name, value]) => `${name}='${value}'`);
  return `[${[...(first ? ['@start'] : []), ...written].join(',')}]`;
}
