import type { ConfigEdit, ItemEdit } from '../edit/config-edit';
import type { XmlElement } from '../xml/element';

/** One step of a change, as PowerShell's cmdlets and appcmd can make it: they know attributes and items, not elements. */
export type Operation =
  | { readonly kind: 'set'; readonly at: Path; readonly name: string; readonly value: string }
  /** Takes the item out of a collection if it is in it, inherited or not. */
  | { readonly kind: 'remove'; readonly at: Path; readonly key: string; readonly value: string }
  | {
      readonly kind: 'add';
      readonly at: Path;
      readonly attributes: Readonly<Record<string, string>>;
      readonly place: 'first' | 'last';
    }
  /** Adds an item that has nothing but its key, if it is not in the collection. */
  | { readonly kind: 'ensure'; readonly at: Path; readonly key: string; readonly value: string };

/** From the section to an element in it. */
export type Path = readonly PathStep[];

export interface PathStep {
  readonly element: string;
  /** Which of the items of that name; null: the element is no item. */
  readonly item: { readonly key: string; readonly value: string } | null;
}

/** What elements in a collection are called, all others are elements that exist once. */
const itemNames: ReadonlySet<string> = new Set(['add', 'rule', 'preCondition', 'rewriteMap', 'set', 'tags', 'tag']);

/** Attributes by which items that hold something are found again. */
const keyNames = ['name', 'origin', 'key', 'verb'] as const;

/** An edit in steps that leave the same configuration however often they are made. */
export function operationsFor(edit: ConfigEdit): readonly Operation[] {
  switch (edit.kind) {
    case 'attribute':
      return [{ kind: 'set', at: edit.path.map(plainStep), name: edit.name, value: edit.value }];
    case 'remove-item':
      return [{ kind: 'remove', at: edit.collection.map(plainStep), key: edit.key, value: edit.value }];
    case 'item':
      return edit.merge
        ? mergeItem(edit.collection.map(plainStep), edit, edit.merge.defaults)
        : addItem(edit.collection.map(plainStep), edit.item, edit.key, edit.place);
  }
}

function plainStep(name: string): PathStep {
  return { element: name, item: null };
}

function addItem(at: Path, item: XmlElement, key: string, place: 'first' | 'last'): readonly Operation[] {
  const value = item.attributes[key] ?? '';
  return [
    { kind: 'remove', at, key, value },
    { kind: 'add', at, attributes: item.attributes, place },
    ...fill([...at, { element: item.name, item: { key, value } }], item),
  ];
}

/** Each item of its lists is taken out and made new: the others stay. */
function mergeItem(
  at: Path,
  { item, key }: ItemEdit,
  defaults: Readonly<Record<string, string>>,
): readonly Operation[] {
  const value = item.attributes[key] ?? '';
  const inner = [...at, { element: item.name, item: { key, value } }];
  const { [key]: _, ...attributes } = item.attributes;
  return [
    { kind: 'ensure', at, key, value },
    ...setAttributes(inner, { attributes: { ...defaults, ...attributes } }),
    ...item.children.flatMap((list): readonly Operation[] => {
      const within = [...inner, plainStep(list.name)];
      const items = list.children.flatMap((each) =>
        addItem(within, each, Object.keys(each.attributes)[0] ?? '', 'last'),
      );
      return [...setAttributes(within, list), ...items];
    }),
  ];
}

/** What is in an element that is there, and new or empty. */
function fill(at: Path, { children }: XmlElement): readonly Operation[] {
  return children.flatMap((child) => {
    if (!itemNames.has(child.name)) {
      const inner = [...at, plainStep(child.name)];
      return [...setAttributes(inner, child), ...fill(inner, child)];
    }
    const key = keyNames.find((name) => child.attributes[name] !== undefined);
    const add: Operation = { kind: 'add', at, attributes: child.attributes, place: 'last' };
    if (key === undefined) return [add];
    return [add, ...fill([...at, { element: child.name, item: { key, value: child.attributes[key] ?? '' } }], child)];
  });
}

function setAttributes(at: Path, { attributes }: Pick<XmlElement, 'attributes'>): readonly Operation[] {
  return Object.entries(attributes).map(([name, value]) => ({ kind: 'set', at, name, value }));
}
