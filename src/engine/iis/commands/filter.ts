import type { Path } from './operation';

/**
 * A section, or an element in it, as the cmdlets of WebAdministration name it: `system.webServer/cors/add[@origin='…']`.
 * It is XPath, which cannot hold a value that has quotes of both kinds: null.
 * https://www.w3.org/TR/1999/REC-xpath-19991116/#NT-Literal
 */
export function filterOf(section: string, path: Path): string | null {
  const steps: string[] = [section];
  for (const { element, item } of path) {
    if (item === null) {
      steps.push(element);
      continue;
    }
    const literal = xpathLiteral(item.value);
    if (literal === null) return null;
    steps.push(`${element}[@${item.key}=${literal}]`);
  }
  return steps.join('/');
}

function xpathLiteral(value: string): string | null {
  if (!value.includes("'")) return `'${value}'`;
  return value.includes('"') ? null : `"${value}"`;
}
