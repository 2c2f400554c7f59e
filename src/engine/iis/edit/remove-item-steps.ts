import type { SourceElement } from '../xml/document';
import { element } from '../xml/element';
import { byKey, collectionsIn } from './collection';
import type { RemoveItemEdit } from './config-edit';
import { cut, insertInto, wrapped } from './splices';
import type { Step } from './steps';

/** No item with the key, and a `<remove>` for what upper levels may have. */
export function removeItemSteps(edit: RemoveItemEdit): readonly Step[] {
  return [
    (document) =>
      collectionsIn(document.root, edit)
        .all.map((each) => byKey(each, edit, edit.value))
        .flatMap(({ dead, live }) => [...dead, ...live])
        .map((each) => cut(document, each)),
    (document) => {
      if (edit.inherited === 'if-present') return [];
      const { last } = collectionsIn(document.root, edit);
      const { parents, nearest, missing } = last;
      const { removes, lastClear } = byKey(last, edit, edit.value);
      if (removes.length > 0 || lastClear !== null) return [];
      const remove = element('remove', { [edit.key]: edit.value });
      const [parent] = parents;
      if (parent === undefined)
        return [insertInto(document, nearest, nearest.children.at(-1) ?? null, wrapped(missing, [remove]))];
      return [insertInto(document, parent, lastSingleRemove(parent, edit.key), [remove])];
    },
  ];
}

/** The last `<remove>` that is not there for the item behind it: those two stay together. */
function lastSingleRemove({ children }: SourceElement, key: string): SourceElement | null {
  const keyOf = (element: SourceElement | undefined): string | undefined =>
    element?.attributes.find(({ name }) => name === key)?.value.toLowerCase();
  return children.findLast((child, i) => child.name === 'remove' && keyOf(child) !== keyOf(children[i + 1])) ?? null;
}
