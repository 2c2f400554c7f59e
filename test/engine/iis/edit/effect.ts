import { expect } from 'vitest';
import type { ConfigEdit, ItemEdit, RemoveItemEdit } from '../../../../src/engine/iis/edit/config-edit';
import { type Edited, editConfig } from '../../../../src/engine/iis/edit/edit-config';
import type { Change } from '../../../../src/engine/iis/edit/pieces';
import type { SourceElement } from '../../../../src/engine/iis/xml/document';
import type { XmlElement } from '../../../../src/engine/iis/xml/element';
import { parseXml } from '../../../../src/engine/iis/xml/parse';

/** Makes the edits and expects of them all that holds for every file: what comes out. */
export function edited(text: string, edits: readonly ConfigEdit[]): Extract<Edited, { ok: true }> {
  const result = editConfig(text, edits);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  expectUnchangedElsewhere(text, result.text, result.changes);
  expect(editConfig(result.text, edits)).toEqual({ ok: true, text: result.text, changes: [] });
  for (const edit of edits) expectEffect(result.text, edit);
  expect(restOf(result.text, edits)).toEqual(restOf(text, edits));
  return result;
}

/** Every byte outside the changes is where and what it was. */
function expectUnchangedElsewhere(before: string, after: string, changes: readonly Change[]): void {
  let made = '';
  let at = 0;
  for (const { start, end, newStart, newEnd, reasons } of changes) {
    expect(start).toBeGreaterThanOrEqual(at);
    made += before.slice(at, start);
    expect(made.length).toBe(newStart);
    made += after.slice(newStart, newEnd);
    at = end;
    expect(reasons.length).toBeGreaterThan(0);
  }
  expect(made + before.slice(at)).toBe(after);
}

interface Plain {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Plain[];
}

function plain(source: SourceElement): Plain {
  const attributes = source.attributes.filter(({ name }) => !name.startsWith('lock'));
  return {
    name: source.name,
    attributes: Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
    children: source.children.map(plain),
  };
}

const isOwn = ({ name, attributes }: Plain): boolean =>
  name === 'location' && ['', '.'].includes(attributes.path ?? '');

/** As IIS would see it: what <configuration> says for its own path, then what <location path="."> says. */
function sectionsOf(text: string, path: string): readonly Plain[] {
  const root = plain(parseXml(text).root);
  return [root, ...root.children.filter(isOwn)].flatMap((scope) => below([scope], path.split('/')));
}

function below(from: readonly Plain[], names: readonly string[]): readonly Plain[] {
  return names.reduce(
    (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
    from,
  );
}

function keyMatches(edit: ItemEdit | RemoveItemEdit): (element: Plain) => boolean {
  const value = edit.kind === 'item' ? edit.item.attributes[edit.key] : edit.value;
  const sensitive = /handlers$|modules$|requestFiltering$/.test(edit.section);
  const fold = (each: string | undefined): string | undefined => (sensitive ? each : each?.toLowerCase());
  return ({ attributes }) => fold(attributes[edit.key]) === fold(value);
}

/** What a collection comes to for one key, with an inherited item under it or without. */
function itemsOf(text: string, edit: ItemEdit | RemoveItemEdit, inherits: boolean): readonly Plain[] {
  const inherited: Plain = { name: 'inherited', attributes: {}, children: [] };
  let items: readonly Plain[] = inherits ? [inherited] : [];
  for (const child of below(sectionsOf(text, edit.section), edit.collection).flatMap(({ children }) => children)) {
    if (child.name === 'clear' || (child.name === 'remove' && keyMatches(edit)(child))) items = [];
    else if (child.name !== 'remove' && keyMatches(edit)(child)) items = [...items, child];
  }
  return items;
}

/** All that an element says, each as a line; keys are compared without regard to case. */
function saying({ name, attributes, children }: Plain | XmlElement): readonly string[] {
  const own = Object.entries(attributes).map(([key, value]) => `${name} ${key}=${value.toLowerCase()}`);
  return [...own, ...children.flatMap((child) => saying(child).map((line) => `${name}/${line}`))];
}

function expectEffect(text: string, edit: ConfigEdit): void {
  const wanted = (element: XmlElement): unknown => JSON.parse(JSON.stringify(element));
  switch (edit.kind) {
    case 'item':
      if (edit.merge) {
        expect(itemsOf(text, edit, false)).toEqual([expect.objectContaining({ name: edit.item.name })]);
        expect(itemsOf(text, edit, false).flatMap(saying)).toEqual(expect.arrayContaining([...saying(edit.item)]));
        return;
      }
      expect(itemsOf(text, edit, edit.guard === 'remove')).toEqual([wanted(edit.item)]);
      return;
    case 'remove-item':
      expect(itemsOf(text, edit, edit.inherited === 'always')).toEqual([]);
      return;
    case 'attribute':
      expect(
        below(sectionsOf(text, edit.section), edit.path).findLast(({ attributes }) => edit.name in attributes),
      ).toMatchObject({ attributes: { [edit.name]: edit.value } });
  }
}

/** All that the edits are not about. Elements with nothing in them do not count. */
function restOf(text: string, edits: readonly ConfigEdit[]): Plain | null {
  const visit = (element: Plain, path: string): Plain | null => {
    const about = edits.filter((edit) => touches(edit, element, path));
    if (about.some(({ kind }) => kind !== 'attribute')) return null;
    const names = about.flatMap((edit) => (edit.kind === 'attribute' ? [edit.name] : []));
    const attributes = Object.fromEntries(Object.entries(element.attributes).filter(([name]) => !names.includes(name)));
    const children = element.children.flatMap((child) => {
      const inner = path === '' && isOwn(child) ? '' : `${path}/${child.name}`;
      return visit(child, inner) ?? [];
    });
    return Object.keys(attributes).length + children.length === 0 ? null : { name: element.name, attributes, children };
  };
  return visit(plain(parseXml(text).root), '');
}

function touches(edit: ConfigEdit, element: Plain, path: string): boolean {
  if (edit.kind === 'attribute') return path === `/${[edit.section, ...edit.path].join('/')}`;
  const collection = `/${[edit.section, ...edit.collection].join('/')}`;
  return path === `${collection}/${element.name}` && element.name !== 'clear' && keyMatches(edit)(element);
}
