import type { ConfigElement, Place } from './configuration';
import { type ElementSchema, own } from './schema';

/** An element while levels are merged into it. */
export interface Node {
  readonly name: string;
  /** null: it is not known what it may have; everything is taken. */
  readonly schema: ElementSchema | null;
  readonly attributes: Map<string, string>;
  readonly elements: Map<string, Node>;
  slots: Slot[];
  from: Place | null;
  scope: string;
  /** Attributes that lower levels may not set. */
  locked: (name: string) => boolean;
}

/** The place of an item in its collection, which it keeps when a lower level removes and adds it again. */
export interface Slot {
  readonly key: string | null;
  node: Node;
  gone: boolean;
  /** No lower level may remove it. */
  lockItem: boolean;
}

export function nodeOf(name: string, schema: ElementSchema | null): Node {
  return {
    name,
    schema,
    attributes: new Map(),
    elements: new Map(),
    slots: [],
    from: null,
    scope: '/',
    locked: () => false,
  };
}

/** The element of a name in another; the schema's, if nobody wrote it. */
export function childOf(node: Node, name: string): Node {
  const found = node.elements.get(name);
  if (found) return found;
  const child = nodeOf(name, (node.schema && own(node.schema.elements, name)) ?? null);
  node.elements.set(name, child);
  return child;
}

/** A node as others see it. */
export function toElement(node: Node): ConfigElement {
  const { name, schema, attributes, from, scope } = node;
  const defaults = Object.entries(schema?.attributes ?? {}).flatMap(([key, { value }]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  const names = new Set([...Object.keys(schema?.elements ?? {}), ...node.elements.keys()]);
  return {
    name,
    attributes: Object.fromEntries([...defaults, ...attributes]),
    children: [
      ...[...names].map((child) => toElement(childOf(node, child))),
      ...node.slots.flatMap((slot) => (slot.gone ? [] : [toElement(slot.node)])),
    ],
    from,
    scope,
  };
}
