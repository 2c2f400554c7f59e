import { expect, test } from 'vitest';
import { type Operation, operationsFor, type Path } from '../../../../src/engine/iis/commands/operation';
import type { ConfigEdit } from '../../../../src/engine/iis/edit/config-edit';
import { element } from '../../../../src/engine/iis/xml/element';

const common = { section: 'system.webServer/rewrite/rules', reason: 'Why.' };

function written(edit: ConfigEdit): readonly string[] {
  return operationsFor(edit).map(text);
}

function text(operation: Operation): string {
  switch (operation.kind) {
    case 'set':
      return `set ${pathText(operation.at)} ${operation.name}=${operation.value}`;
    case 'remove':
      return `remove ${pathText(operation.at)} ${operation.key}=${operation.value}`;
    case 'ensure':
      return `ensure ${pathText(operation.at)} ${operation.key}=${operation.value}`;
    case 'add':
      return `add ${pathText(operation.at)} ${operation.place} ${JSON.stringify(operation.attributes)}`;
  }
}

function pathText(path: Path): string {
  return `/${path.map(({ element: name, item }) => (item === null ? name : `${name}[${item.key}=${item.value}]`)).join('/')}`;
}

test('an item is taken out, made new, and filled', () => {
  const item = element('rule', { name: 'R', stopProcessing: 'true' }, [
    element('match', { url: '.*' }),
    element('conditions', { logicalGrouping: 'MatchAll' }, [element('add', { input: '{A}', pattern: 'a' })]),
  ]);
  expect(
    written({ ...common, kind: 'item', collection: [], item, key: 'name', guard: 'none', place: 'first' }),
  ).toEqual([
    'remove / name=R',
    'add / first {"name":"R","stopProcessing":"true"}',
    'set /rule[name=R]/match url=.*',
    'set /rule[name=R]/conditions logicalGrouping=MatchAll',
    'add /rule[name=R]/conditions last {"input":"{A}","pattern":"a"}',
  ]);
});

test('an item may hold items itself', () => {
  const item = element('rewriteMap', { name: 'M' }, [element('add', { key: 'a', value: 'b' })]);
  expect(
    written({ ...common, kind: 'item', collection: ['maps'], item, key: 'name', guard: 'remove', place: 'last' }),
  ).toEqual([
    'remove /maps name=M',
    'add /maps last {"name":"M"}',
    'add /maps/rewriteMap[name=M] last {"key":"a","value":"b"}',
  ]);
});

test('an item that is merged keeps what it holds', () => {
  const item = element('add', { origin: 'https://app.example.com', maxAge: '600' }, [
    element('allowHeaders', {}, [element('add', { header: 'a' })]),
  ]);
  const edit = { ...common, kind: 'item', collection: [], item, key: 'origin', guard: 'none', place: 'last' } as const;
  expect(written({ ...edit, merge: { defaults: { allowed: 'true' } } })).toEqual([
    'ensure / origin=https://app.example.com',
    'set /add[origin=https://app.example.com] allowed=true',
    'set /add[origin=https://app.example.com] maxAge=600',
    'remove /add[origin=https://app.example.com]/allowHeaders header=a',
    'add /add[origin=https://app.example.com]/allowHeaders last {"header":"a"}',
  ]);
});

test('an attribute is set, an item removed', () => {
  expect(written({ ...common, kind: 'attribute', path: ['a', 'b'], name: 'n', value: 'v' })).toEqual(['set /a/b n=v']);
  expect(
    written({ ...common, kind: 'remove-item', collection: ['c'], key: 'name', value: 'v', inherited: 'always' }),
  ).toEqual(['remove /c name=v']);
});
