import { addOns } from './add-ons';
import { classic } from './classic';
import { core } from './core';
import { rewrite } from './rewrite';
import type { SectionFacts } from './section';
import { security } from './security';

/** IIS's own group of sections. */
export const group = 'system.webServer';
/** The group of ASP.NET. */
export const classicGroup = 'system.web';

/** Every section that is known, by its full path. */
export const sections: ReadonlyMap<string, SectionFacts> = new Map([
  ...below(group, { ...core, ...security, ...rewrite, ...addOns }),
  ...below(classicGroup, classic),
]);

function below(
  name: string,
  table: Readonly<Record<string, SectionFacts>>,
): readonly (readonly [string, SectionFacts])[] {
  return Object.entries(table).map(([path, facts]) => [`${name}/${path}`, facts] as const);
}

/** The paths of the groups they are in: `system.webServer/security`. */
export const groups: ReadonlySet<string> = new Set(
  [...sections.keys()].flatMap((path) => {
    const names = path.split('/');
    return names.slice(0, -1).map((_, index) => names.slice(0, index + 1).join('/'));
  }),
);
