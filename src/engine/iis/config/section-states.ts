import type { Installed } from '../server';
import type { SourceElement } from '../xml/document';
import { fail } from './broken';
import type { ScopeSource } from './scopes';
import { group, groups, sections } from './sections';
import type { SectionFacts } from './sections/section';

/** A section as one scope writes it. */
export interface FoundSection {
  readonly path: string;
  readonly facts: SectionFacts;
  readonly element: SourceElement;
}

const modules: Readonly<Record<keyof Installed, string>> = {
  corsModule: 'the IIS CORS module',
  urlRewrite: 'URL Rewrite',
  webDav: 'WebDAV Publishing',
  aspNet: 'ASP.NET 4.x',
  aspNetCore: 'the ASP.NET Core hosting bundle',
};

/**
 * The sections of `system.webServer` that a scope writes. What other sections there are, and what configSections declare,
 * is not IIS's; an element of `system.webServer` that nothing declares is an error.
 */
export function sectionsIn(
  scope: ScopeSource,
  installed: Installed,
  declared: ReadonlySet<string>,
): readonly FoundSection[] {
  const found: FoundSection[] = [];
  const visit = (parent: SourceElement, prefix: string): void => {
    for (const element of parent.children) {
      const path = `${prefix}${element.name}`;
      const facts = sections.get(path);
      const missing = missingModule(path, installed);
      if (missing !== null) failUnrecognized(element, scope.file, missing);
      if (facts) found.push({ path, facts, element });
      else if (groups.has(path) || isGroup(declared, path)) visit(element, `${path}/`);
      else if (path.startsWith(`${group}/`) && !declared.has(path)) failUnrecognized(element, scope.file, null);
    }
  };
  visit(scope.element, '');
  return found;
}

/** The module that a section or group of sections needs, null if it is there. */
function missingModule(path: string, installed: Installed): keyof Installed | null {
  const below = [...sections].filter(([each]) => each === path || each.startsWith(`${path}/`));
  const needed = below.map(([, { module }]) => module);
  const [first = null] = needed;
  return first !== null && needed.every((module) => module === first) && !installed[first] ? first : null;
}

function isGroup(declared: ReadonlySet<string>, path: string): boolean {
  return [...declared].some((each) => each.startsWith(`${path}/`));
}

function failUnrecognized(element: SourceElement, file: string, missing: keyof Installed | null): never {
  const { name } = element;
  fail(
    element,
    file,
    '0x8007000d',
    `Unrecognized element '${name}'`,
    missing === null
      ? `Take <${name}> out, correct its spelling, or install what it belongs to.`
      : `Install ${modules[missing]}, or take <${name}> out.`,
  );
}

/** The sections that a file's configSections declare, with their default override mode, by path. */
export function declaredSections(root: SourceElement): ReadonlyMap<string, string> {
  const declared = new Map<string, string>();
  const visit = (parent: SourceElement, prefix: string): void => {
    for (const { name, attributes, children, ...rest } of parent.children) {
      const attribute = (wanted: string): string => attributes.find((each) => each.name === wanted)?.value ?? '';
      const path = `${prefix}${attribute('name')}`;
      if (name === 'sectionGroup') visit({ name, attributes, children, ...rest }, `${path}/`);
      if (name === 'section') declared.set(path, attribute('overrideModeDefault') || 'Allow');
    }
  };
  for (const element of root.children) if (element.name === 'configSections') visit(element, '');
  return declared;
}
