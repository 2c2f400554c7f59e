import type { SourceAttribute, SourceElement } from '../xml/document';
import { fail } from './broken';
import { addItem, clearItems, removeItem } from './items';
import { lockedNames } from './locked-names';
import { childOf, type Node, nodeOf } from './node';
import { own } from './schema';
import { readValue } from './value';

/** The file and the path that a part of configuration is written in and for. */
export interface Scope {
  readonly file: string;
  /** The virtual path of the level or `<location>`. */
  readonly path: string;
}

/** IIS takes these on every element. https://learn.microsoft.com/iis/get-started/planning-for-security/how-to-use-locking-in-iis-configuration */
const everywhere = new Set([
  'lockAttributes',
  'lockAllAttributesExcept',
  'lockElements',
  'lockAllElementsExcept',
  'lockItem',
  'configProtectionProvider',
]);

/** The name of another file with the section's content. Sections that have it keep it among their attributes. */
export const elsewhere = 'configSource';

/** Merges what one file writes into what upper levels have written. Throws `Broken` for what IIS does not take. */
export function merge(node: Node, source: SourceElement, scope: Scope): void {
  mergeAttributes(node, source, scope);
  const seen = new Set<string>();
  let before: Node | null = null;
  for (const child of source.children) {
    if (node.schema === null || own(node.schema.elements, child.name)) {
      if (node.schema !== null && seen.has(child.name)) {
        fail(
          child,
          scope.file,
          '0x8007000d',
          `Element '${child.name}' may only appear once in this section`,
          `Put what the second <${child.name}> has into the first.`,
        );
      }
      seen.add(child.name);
      merge(childOf(node, child.name), child, scope);
    } else before = mergeItem(node, child, scope, before);
  }
}

/** Returns the last item that is new in this file, behind which the next one goes. */
function mergeItem(node: Node, child: SourceElement, scope: Scope, before: Node | null): Node | null {
  const collection = node.schema?.collection ?? null;
  if (collection?.remove && child.name === 'remove') removeItem(node, collection, child, scope);
  else if (collection?.clear && child.name === 'clear') clearItems(node, child, scope);
  else if (child.name === collection?.add) {
    const item = nodeOf(child.name, collection.item);
    merge(item, child, scope);
    for (const [name, { required }] of Object.entries(collection.item.attributes)) {
      if (!required || item.attributes.has(name)) continue;
      fail(
        child,
        scope.file,
        '0x8007000d',
        `Missing required attribute '${name}'`,
        `Give the <${child.name}> a ${name}.`,
      );
    }
    return addItem(node, collection, item, child, scope, before);
  } else {
    fail(
      child,
      scope.file,
      '0x8007000d',
      `Unrecognized element '${child.name}'`,
      `Take <${child.name}> out of <${node.name}>, or put it where it belongs.`,
    );
  }
  return before;
}

function mergeAttributes(node: Node, source: SourceElement, scope: Scope): void {
  for (const attribute of source.attributes) {
    if (attribute.name === elsewhere) node.attributes.set(elsewhere, attribute.value);
    else if (!everywhere.has(attribute.name)) mergeAttribute(node, source, attribute, scope);
  }
  node.from = { file: scope.file, line: source.line, column: source.column };
  node.scope = scope.path;
  const locked = lockedNames(source);
  if (locked !== null) node.locked = locked;
}

function mergeAttribute(node: Node, source: SourceElement, { name, value }: SourceAttribute, scope: Scope): void {
  const attribute = node.schema === null ? null : own(node.schema.attributes, name);
  if (attribute === undefined) {
    fail(
      source,
      scope.file,
      '0x8007000d',
      `Unrecognized attribute '${name}'`,
      `Take ${name} out of <${source.name}>, or correct its spelling.`,
    );
  }
  if (node.from?.file !== scope.file && node.locked(name)) {
    fail(
      source,
      scope.file,
      '0x80070021',
      'Lock violation',
      `Take ${name} out of <${source.name}>: an upper level has locked it.`,
    );
  }
  if (attribute === null) {
    node.attributes.set(name, value);
    return;
  }
  const read = readValue(attribute, value);
  if (!read.ok) {
    // Two spaces, as IIS writes it.
    fail(
      source,
      scope.file,
      '0x8007000d',
      `The '${name}' attribute is invalid.  ${read.says}`,
      `Correct ${name}="${value}".`,
    );
  }
  node.attributes.set(name, read.value);
}
