import type { SourceElement } from '../xml/document';
import { fail } from './broken';
import type { Scope } from './merge';
import type { Node, Slot } from './node';
import type { CollectionSchema } from './schema';

/**
 * Puts an item into its collection: behind those that are there, or before all inherited ones where the schema says
 * `mergeAppend="false"`. A name that was removed and is added again keeps its old place (measured on IIS 10: a mapping
 * of handlers added again is still matched after the application's new ones).
 */
export function addItem(
  node: Node,
  collection: CollectionSchema,
  item: Node,
  source: SourceElement,
  scope: Scope,
  before: Node | null,
): Node | null {
  const key = keyOf(collection, (name) => item.attributes.get(name));
  const slot = node.slots.find((each) => key !== null && each.key === key);
  const lockItem = source.attributes.some(({ name, value }) => name === 'lockItem' && value.toLowerCase() === 'true');
  if (slot && !slot.gone) failDuplicate(collection, item, slot, source, scope);
  if (slot) {
    Object.assign(slot, { node: item, gone: false, lockItem });
    return before;
  }
  const added: Slot = { key, node: item, gone: false, lockItem };
  if (!collection.prepend) node.slots.push(added);
  else node.slots.splice(node.slots.findIndex((each) => each.node === before) + 1, 0, added);
  return item;
}

/** Removing what is not there is no error (measured on IIS 10). */
export function removeItem(node: Node, collection: CollectionSchema, source: SourceElement, scope: Scope): void {
  const key = keyOf(collection, (name) => source.attributes.find((attribute) => attribute.name === name)?.value);
  const slot = node.slots.find((each) => !each.gone && each.key === key);
  if (!slot) return;
  if (isLockedFor(slot, scope)) {
    failLocked(source, scope, `Take the <remove> out: an upper level has locked the item.`);
  }
  slot.gone = true;
}

export function clearItems(node: Node, source: SourceElement, scope: Scope): void {
  if (node.slots.some((slot) => isLockedFor(slot, scope))) {
    failLocked(source, scope, 'Take the <clear> out and remove single items instead: an upper level has locked some.');
  }
  node.slots = [];
}

function isLockedFor({ gone, lockItem, node }: Slot, { file }: Scope): boolean {
  return !gone && lockItem && node.from?.file !== file;
}

function failLocked(source: SourceElement, { file }: Scope, change: string): never {
  fail(source, file, '0x80070021', 'Lock violation', change);
}

/** The code differs by where the first one is: measured for one file, documented for an inherited one. */
function failDuplicate({ keys }: CollectionSchema, item: Node, slot: Slot, source: SourceElement, scope: Scope): never {
  const inherited = slot.node.from?.file !== scope.file;
  const values = keys.map((name) => item.attributes.get(name) ?? '').join(', ');
  const which =
    keys.length === 1
      ? `unique key attribute '${keys[0] ?? ''}' set to '${values}'`
      : `combined key attributes '${keys.join(', ')}' respectively set to '${values}'`;
  const removal = `<remove ${keys.map((name) => `${name}="${item.attributes.get(name) ?? ''}"`).join(' ')} />`;
  fail(
    source,
    scope.file,
    inherited ? '0x800700b7' : '0x8007000d',
    `Cannot add duplicate collection entry of type '${source.name}' with ${which}`,
    inherited
      ? `It is inherited from ${slot.node.from?.file ?? 'an upper level'}: put ${removal} before it, or take it out.`
      : `It is already on line ${slot.node.from?.line ?? 0}: keep one of the two.`,
  );
}

/** What identifies an item; null in collections where items may repeat. */
function keyOf({ keys, item }: CollectionSchema, read: (name: string) => string | undefined): string | null {
  if (keys.length === 0) return null;
  return JSON.stringify(
    keys.map((name) => {
      const schema = item.attributes[name];
      const value = read(name) ?? schema?.value ?? '';
      return schema?.caseSensitive ? value : value.toLowerCase();
    }),
  );
}
