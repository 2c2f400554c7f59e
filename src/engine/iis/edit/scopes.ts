import type { SourceElement } from '../xml/document';
import { Refusal } from './problem';

/** Where a section is, or where it would go. */
export interface SectionPlace {
  /** The section that an edit works on; null: the file has none. */
  readonly section: SourceElement | null;
  /** The innermost element there is on the way to it, the section itself if there is one. */
  readonly nearest: SourceElement;
  /** Names of the elements that are missing below `nearest`, with the section's own. */
  readonly missing: readonly string[];
  /** The same section in the file's other scopes for the same path. */
  readonly others: readonly SourceElement[];
}

/**
 * The place of a section in a file. A file may hold sections for its own path in `<configuration>` itself and in
 * `<location path=".">`, where ASP.NET Core publishes all of system.webServer; other locations are for other paths.
 * What IIS makes of the same thing in both is documented nowhere, so after an edit it stands in one of them only.
 * https://learn.microsoft.com/aspnet/core/host-and-deploy/iis/web-config
 */
export function sectionPlace(root: SourceElement, path: string): SectionPlace {
  const names = path.split('/');
  const scopes = ownScopes(root);
  const sections = scopes.flatMap((scope) => oneSection(scope, path));
  // The location counts for more: it is narrower.
  const section = sections.at(-1);
  if (section) return { section, nearest: section, missing: [], others: sections.slice(0, -1) };
  const group = names[0] ?? '';
  const scope = scopes.find(({ children }) => children.some(({ name }) => name === group)) ?? root;
  return { section: null, ...nearestTo(scope, names), others: [] };
}

/** `<configuration>` and the locations in it that are about the same path. */
export function ownScopes(root: SourceElement): readonly SourceElement[] {
  return [root, ...root.children.filter((child) => child.name === 'location' && isOwnPath(child))];
}

/** All elements at a path of names below another one. */
export function elementsAt(from: SourceElement, names: readonly string[]): readonly SourceElement[] {
  return names.reduce<readonly SourceElement[]>(
    (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
    [from],
  );
}

/** The innermost element there is on a path of names, and the names that are missing below it. */
export function nearestTo(
  from: SourceElement,
  names: readonly string[],
): { readonly nearest: SourceElement; readonly missing: readonly string[] } {
  for (let depth = names.length; depth > 0; depth -= 1) {
    const [nearest] = elementsAt(from, names.slice(0, depth));
    if (nearest) return { nearest, missing: names.slice(depth) };
  }
  return { nearest: from, missing: names };
}

function isOwnPath(location: SourceElement): boolean {
  const path = location.attributes.find(({ name }) => name === 'path')?.value ?? '';
  return path === '' || path === '.';
}

/** Groups may be repeated, a section may not: “Config section … already defined” (0x800700b7). */
function oneSection(scope: SourceElement, path: string): readonly SourceElement[] {
  const found = elementsAt(scope, path.split('/'));
  const [first, second] = found;
  if (first && second)
    throw new Refusal(
      `<${second.name}> stands twice: here and in line ${first.line}. IIS takes it once.`,
      'Move what is in one of them into the other.',
      second,
    );
  return found;
}
