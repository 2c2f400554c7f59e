import type { SourceElement } from '../xml/document';
import { type CollectionKey, hasKey } from './keys';
import { elementsAt, nearestTo, sectionPlace } from './scopes';

/** A collection as one scope of a file has it, or the place where it would go. */
export interface Collection {
  /** What it holds, in order: items, `<remove>`, `<clear>` and, where the section is the collection, other elements. */
  readonly children: readonly SourceElement[];
  /** The collection's elements; none if the scope does not have it. */
  readonly parents: readonly SourceElement[];
  /** The innermost element there is on the way to it, and the names that are missing below. */
  readonly nearest: SourceElement;
  readonly missing: readonly string[];
}

/** The collection in the scopes of a file, in the order in which they are read; the last one may be a place only. */
export interface Collections {
  readonly last: Collection;
  readonly all: readonly Collection[];
}

export function collectionsIn(root: SourceElement, { section: path, collection }: CollectionKey): Collections {
  const { section, nearest, missing, others } = sectionPlace(root, path);
  const read = (each: SourceElement): Collection => {
    const parents = elementsAt(each, collection);
    return { children: parents.flatMap(({ children }) => children), parents, ...nearestTo(each, collection) };
  };
  const last: Collection =
    section === null ? { children: [], parents: [], nearest, missing: [...missing, ...collection] } : read(section);
  return { last, all: [...others.map(read), last] };
}

/** The children of a collection, by what they do to one key. */
export interface KeyedChildren {
  /** Items with the key that a later `<clear>` or `<remove>` takes out again. */
  readonly dead: readonly SourceElement[];
  readonly live: readonly SourceElement[];
  readonly removes: readonly SourceElement[];
  readonly lastClear: SourceElement | null;
}

export function byKey({ children }: Collection, key: CollectionKey, value: string): KeyedChildren {
  const removes = children.filter((child) => child.name === 'remove' && hasKey(child, key, value));
  const lastClear = children.findLast(({ name }) => name === 'clear') ?? null;
  const items = children
    .filter(({ name }) => name !== 'remove' && name !== 'clear')
    .filter((child) => hasKey(child, key, value));
  const readUntil = Math.max(lastClear?.start ?? -1, removes.at(-1)?.start ?? -1);
  return {
    dead: items.filter(({ start }) => start < readUntil),
    live: items.filter(({ start }) => start > readUntil),
    removes,
    lastClear,
  };
}
