import type { SourceElement, XmlDocument } from '../xml/document';
import type { XmlElement } from '../xml/element';
import { byKey } from './collection';
import type { ItemEdit } from './config-edit';
import type { CollectionKey } from './keys';
import type { Splice } from './pieces';
import { insertInto, setAttributes } from './splices';

/** Gives an item of the file the attributes that are wanted, and what its lists lack. All else stays byte for byte. */
export function mergeInto(
  document: XmlDocument,
  own: SourceElement,
  { section, collection, item, merge }: ItemEdit,
): readonly Splice[] {
  const says = (name: string): boolean => own.attributes.some((each) => each.name === name);
  const defaults = Object.entries(merge?.defaults ?? {}).filter(([name]) => says(name));
  const missing = item.children.filter(({ name }) => !own.children.some((child) => child.name === name));
  const lists = own.children.flatMap((list) => {
    const wanted = item.children.find(({ name }) => name === list.name);
    const path = [...collection, item.name, list.name];
    return wanted ? fillList(document, list, wanted, { section, collection: path }) : [];
  });
  return [
    ...setAttributes(document, own, { ...item.attributes, ...Object.fromEntries(defaults) }),
    ...lists,
    ...(missing.length === 0 ? [] : [insertInto(document, own, own.children.at(-1) ?? null, missing)]),
  ];
}

/** Its items have one attribute, which is their key. */
function fillList(
  document: XmlDocument,
  list: SourceElement,
  wanted: XmlElement,
  at: Omit<CollectionKey, 'key'>,
): readonly Splice[] {
  const own = { children: list.children, parents: [list], nearest: list, missing: [] };
  const lacking = wanted.children.filter(({ attributes }) =>
    Object.entries(attributes).some(([key, value]) => byKey(own, { ...at, key }, value).live.length === 0),
  );
  return [
    ...setAttributes(document, list, wanted.attributes),
    ...(lacking.length === 0 ? [] : [insertInto(document, list, list.children.at(-1) ?? null, lacking)]),
  ];
}
