import { characterNotInXml } from '../xml/characters';
import type { SourceElement } from '../xml/document';
import type { XmlElement } from '../xml/element';
import type { ConfigEdit } from './config-edit';
import { Refusal } from './problem';

/** The names that IIS configuration has: a part of https://www.w3.org/TR/xml/#NT-Name */
const name = /^[A-Za-z_][\w.-]*$/;

/** Refuses an edit that no XML can hold. */
export function refuseEdit(edit: ConfigEdit, root: SourceElement): void {
  const refuse = (message: string): never => {
    throw new Refusal(message, 'Take it out of the change.', root);
  };
  for (const each of namesOf(edit))
    if (!name.test(each)) refuse(`An element or attribute cannot have the name “${each}”.`);
  for (const [attribute, value] of valuesOf(edit)) {
    const unknown = characterNotInXml(value);
    if (unknown) refuse(`The value of ${attribute} has the character ${unknown.name}, which XML cannot hold.`);
  }
  if (edit.kind === 'item' && !Object.hasOwn(edit.item.attributes, edit.key)) refuse(`An item has no ${edit.key}.`);
}

function namesOf(edit: ConfigEdit): readonly string[] {
  const section = edit.section.split('/');
  switch (edit.kind) {
    case 'item':
      return [...section, ...edit.collection, edit.key, ...namesIn(edit.item)];
    case 'remove-item':
      return [...section, ...edit.collection, edit.key];
    case 'attribute':
      return [...section, ...edit.path, edit.name];
  }
}

function valuesOf(edit: ConfigEdit): readonly (readonly [string, string])[] {
  switch (edit.kind) {
    case 'item':
      return valuesIn(edit.item);
    case 'remove-item':
      return [[edit.key, edit.value]];
    case 'attribute':
      return [[edit.name, edit.value]];
  }
}

function namesIn(element: XmlElement): readonly string[] {
  return [element.name, ...Object.keys(element.attributes), ...element.children.flatMap(namesIn)];
}

function valuesIn(element: XmlElement): readonly (readonly [string, string])[] {
  return [...Object.entries(element.attributes), ...element.children.flatMap(valuesIn)];
}
