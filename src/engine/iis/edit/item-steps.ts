import type { SourceElement, XmlDocument } from '../xml/document';
import { element, type XmlElement } from '../xml/element';
import { byKey, type Collection, collectionsIn, type KeyedChildren } from './collection';
import type { ItemEdit } from './config-edit';
import { locks, meaning, sameChildren, says } from './equal';
import { mergeInto } from './merge-item-steps';
import type { Splice } from './pieces';
import { cut, insertBefore, insertInto, replace, setAttributes, wrapped } from './splices';
import type { Step } from './steps';

/** The item once in the file: where it stands, or added; and before it the `<remove>` that it needs. */
export function itemSteps(edit: ItemEdit): readonly Step[] {
  const { item, key, guard } = edit;
  const value = item.attributes[key] ?? '';
  const remove = element('remove', { [key]: value });
  return [
    (document) => {
      const { root } = document;
      const [own] = chosen(root, edit, value).live;
      const items = collectionsIn(root, edit).all.map((each) => byKey(each, edit, value));
      return items
        .flatMap(({ dead, live }) => [...dead, ...live])
        .filter((each) => each !== own)
        .map((each) => cut(document, each));
    },
    (document) => {
      const { live, ...place } = chosen(document.root, edit, value);
      const [own] = live;
      if (own === undefined) return add(document, edit, place, remove);
      return edit.merge ? mergeInto(document, own, edit) : become(document, own, item);
    },
    (document) => {
      const { live, removes, lastClear } = chosen(document.root, edit, value);
      const [own] = live;
      // After <clear /> nothing inherited is left that the item could be a duplicate of.
      if (guard === 'none' || own === undefined || removes.length > 0 || lastClear !== null) return [];
      return [insertBefore(document, own, [remove])];
    },
  ];
}

type Place = Collection & Omit<KeyedChildren, 'live'>;

/**
 * The collection in which the item stands, if nothing that is read later takes it out again, with what there is under its
 * key; else the last one, which nothing comes behind.
 */
function chosen(root: SourceElement, edit: ItemEdit, value: string): Collection & KeyedChildren {
  const { all, last } = collectionsIn(root, edit);
  const withKey = (each: Collection): Collection & KeyedChildren => ({ ...each, ...byKey(each, edit, value) });
  for (const each of all.map(withKey).reverse()) {
    if (each.live.length > 0) return each;
    if (each.removes.length > 0 || each.lastClear !== null) break;
  }
  return withKey(last);
}

function become(document: XmlDocument, own: SourceElement, item: XmlElement): readonly Splice[] {
  if (says(own, item)) return [];
  if (own.name !== item.name || !sameChildren(own, item))
    return [replace(document, own, { ...item, attributes: { ...item.attributes, ...locks(own) } })];
  const unwanted = Object.keys(meaning(own)).filter((name) => !Object.hasOwn(item.attributes, name));
  return setAttributes(document, own, {
    ...Object.fromEntries(unwanted.map((name) => [name, null])),
    ...item.attributes,
  });
}

function add(
  document: XmlDocument,
  { item, guard, place }: ItemEdit,
  at: Place,
  remove: XmlElement,
): readonly Splice[] {
  const { children, parents, nearest, missing, removes, lastClear } = at;
  const guarded = guard === 'remove' && lastClear === null;
  const parent = parents.at(place === 'first' ? 0 : -1);
  if (parent === undefined) {
    const added = wrapped(missing, guarded ? [remove, item] : [item]);
    return [insertInto(document, nearest, nearest.children.at(-1) ?? null, added)];
  }
  if (place === 'last') {
    const items = children.filter(({ name }) => ['add', 'remove', 'clear', item.name].includes(name));
    const last = items.at(-1) ?? parent.children.at(-1) ?? null;
    const added = guarded && removes.length === 0 ? [remove, item] : [item];
    return [insertInto(document, last?.parent ?? parent, last, added)];
  }
  // A <remove> that stands further down would take the item out again: it moves in front of it.
  const added = removes.length > 0 || guarded ? [remove, item] : [item];
  const front = insertInto(document, lastClear?.parent ?? parent, lastClear, added);
  return [front, ...removes.map((each) => cut(document, each))];
}
