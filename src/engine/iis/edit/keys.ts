import type { SourceElement } from '../xml/document';

/**
 * Collections whose keys IIS compares with regard to case, as its schema says (`caseSensitive="true"` in IIS_schema.xml and
 * rewrite_schema.xml); all others are compared without.
 */
const caseSensitive: ReadonlySet<string> = new Set([
  'system.webServer/handlers@name',
  'system.webServer/modules@name',
  'system.webServer/isapiFilters@name',
  'system.webServer/security/requestFiltering/verbs@verb',
  'system.webServer/rewrite/rewriteMaps/rewriteMap@key',
]);

export interface CollectionKey {
  readonly section: string;
  readonly collection: readonly string[];
  /** The attribute that is the key. */
  readonly key: string;
}

/** Whether an element has that key in its collection: an item, or a `<remove>`. */
export function hasKey(element: SourceElement, { section, collection, key }: CollectionKey, value: string): boolean {
  const own = element.attributes.find(({ name }) => name === key)?.value;
  if (own === undefined) return false;
  const sensitive = caseSensitive.has(`${[section, ...collection].join('/')}@${key}`);
  return sensitive ? own === value : own.toLowerCase() === value.toLowerCase();
}
