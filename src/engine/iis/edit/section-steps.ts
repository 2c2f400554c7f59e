import type { SectionEdit } from './config-edit';
import { locks, says } from './equal';
import { sectionPlace } from './scopes';
import { cut, insertInto, replace, wrapped } from './splices';
import type { Step } from './steps';

/** The section as the edit has it, once in the file. */
export function sectionSteps({ section: path, element }: SectionEdit): readonly Step[] {
  return [
    (document) => sectionPlace(document.root, path).others.map((other) => cut(document, other)),
    (document) => {
      const { section, nearest, missing } = sectionPlace(document.root, path);
      if (section === null) {
        const added = wrapped(missing.slice(0, -1), [element]);
        return [insertInto(document, nearest, nearest.children.at(-1) ?? null, added)];
      }
      if (says(section, element)) return [];
      return [replace(document, section, { ...element, attributes: { ...element.attributes, ...locks(section) } })];
    },
  ];
}
