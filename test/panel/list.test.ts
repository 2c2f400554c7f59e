import { describe, expect, it } from 'vitest';
import { type columns, gridColumns, nextSort, pathOf, sortRequests } from '../../src/panel/list/columns';
import { foldLeft, foldRight, type Move, moveTo } from '../../src/panel/list/navigate';
import { statusText } from '../../src/panel/list/request-row';
import { resized } from '../../src/panel/list/resize';
import { groupByServer, partsOf, type Row, type RowOptions, rowsOf } from '../../src/panel/list/rows';
import { keyOf, placeOf, selectionOf } from '../../src/panel/list/selection';
import { pageOf, rowWindow, scrollToShow } from '../../src/panel/list/window';
import { api, report, requestOf } from './fixtures/contoso';

describe('the rows that are drawn', () => {
  it.each([
    ['at the top: those in view and a few below', 1000, { scrollTop: 0, height: 200 }, { start: 0, end: 19 }],
    ['in the middle: a few on both sides', 1000, { scrollTop: 2000, height: 200 }, { start: 92, end: 119 }],
    ['at the end: none beyond it', 1000, { scrollTop: 19_800, height: 200 }, { start: 982, end: 1000 }],
    ['of a short list: all', 3, { scrollTop: 0, height: 200 }, { start: 0, end: 3 }],
    ['of an empty list: none', 0, { scrollTop: 0, height: 200 }, { start: 0, end: 0 }],
    ['beyond the end, when a list just became short', 3, { scrollTop: 5000, height: 200 }, { start: 3, end: 3 }],
    ['above the top, where a touch pad bounces', 1000, { scrollTop: -40, height: 200 }, { start: 0, end: 19 }],
    ['before it was measured: the overscan', 1000, { scrollTop: 0, height: 0 }, { start: 0, end: 9 }],
  ])('%s', (_, rows, viewport, drawn) => {
    expect(rowWindow(rows, 20, viewport)).toEqual(drawn);
  });

  it.each([
    ['a row in view: stays', 5, 40, 40],
    ['a row above: becomes the first', 1, 40, 20],
    ['a row below: becomes the last', 20, 40, 220],
    ['a row half in view at the bottom: moves a little', 12, 50, 60],
  ])('show %s', (_, row, scrollTop, wanted) => {
    expect(scrollToShow(row, 20, { scrollTop, height: 200 })).toBe(wanted);
  });

  it('a page is what is in view, less one row', () => {
    expect(pageOf(20, 200)).toBe(9);
    expect(pageOf(20, 0)).toBe(1);
  });
});

const groups = groupByServer(report.requests, report.servers);
const options: RowOptions = {
  isExpanded: ({ blocked }) => blocked > 0,
  unfolded: new Set(),
  sorted: (requests) => requests,
};
const rows = rowsOf(groups, options);
const keyOfRow = (row: Row) => keyOf(selectionOf(row));

it('servers with something blocked come first, then the undecided, then the rest', () => {
  expect(groups.map(({ origin, blocked }) => [new URL(origin).hostname, blocked])).toEqual([
    ['api.contoso.test', 4],
    ['login.contoso.test', 1],
    ['fonts.cdn.test', 0],
    ['app.contoso.test', 0],
  ]);
});

it('a collapsed server shows no requests', () => {
  expect(rows.map(keyOfRow)).toEqual([
    `server ${api}`,
    'request put-order',
    'request delete-order',
    'request get-me',
    'request get-catalogue',
    'request get-cart',
    'server https://login.contoso.test',
    'request get-token',
    'server https://fonts.cdn.test',
    'server https://app.contoso.test',
  ]);
});

describe('from', () => {
  it.each([
    ['a row, down: the next', 'request put-order', 'down', 'request delete-order'],
    ['the last row, down: stays', 'server https://app.contoso.test', 'down', 'server https://app.contoso.test'],
    ['the first row, up: stays', `server ${api}`, 'up', `server ${api}`],
    ['a row, a page down: three rows on', 'request put-order', 'page-down', 'request get-cart'],
    ['a row, Home: the first', 'request get-token', 'first', `server ${api}`],
    ['a row, End: the last', 'request put-order', 'last', 'server https://app.contoso.test'],
    ['nowhere, down: the first', null, 'down', `server ${api}`],
    ['a row that a filter hid, up: the first', 'request gone', 'up', `server ${api}`],
  ] as const)('%s', (_, from, move: Move, to) => {
    const at = rows.findIndex((row) => keyOfRow(row) === from);
    const row = moveTo(rows, at === -1 ? undefined : at, move, 4);
    expect(row && keyOfRow(row)).toBe(to);
  });

  it('no rows: nowhere', () => {
    expect(moveTo([], undefined, 'down', 4)).toBeNull();
  });
});

const unfolded = rowsOf(groups, { ...options, unfolded: new Set(['put-order']) });

it('an unfolded request shows its messages below it', () => {
  expect(unfolded.slice(0, 5).map(keyOfRow)).toEqual([
    `server ${api}`,
    'request put-order',
    'part 0 put-order',
    'part 1 put-order',
    'request delete-order',
  ]);
});

it('a request of one message has nothing to unfold', () => {
  expect(partsOf(requestOf('get-me'))).toBe(0);
  expect(partsOf(requestOf('put-order'))).toBe(2);
});

it('← folds what is open, and leads from a request to its server, from a message to its request', () => {
  expect(foldLeft(rows[0])).toEqual({ row: rows[0], expanded: false });
  expect(foldLeft(rows[1])).toEqual({ goTo: { kind: 'server', origin: api } });
  expect(foldLeft(rows[8])).toBeNull();
  expect(foldLeft(unfolded[1])).toEqual({ row: unfolded[1], expanded: false });
  expect(foldLeft(unfolded[2])).toEqual({ goTo: { kind: 'request', id: 'put-order' } });
});

it('→ opens what is folded, and leads into what is open', () => {
  expect(foldRight(rows, 8)).toEqual({ row: rows[8], expanded: true });
  expect(foldRight(rows, 0)).toEqual({ goTo: { kind: 'request', id: 'put-order' } });
  expect(foldRight(rows, 1)).toEqual({ row: rows[1], expanded: true });
  expect(foldRight(unfolded, 1)).toEqual({ goTo: { kind: 'request', id: 'put-order', part: 0 } });
  expect(foldRight(unfolded, 2)).toBeNull();
  expect(foldRight(rows, 3)).toBeNull();
});

it.each(unfolded.map((row, at) => [keyOfRow(row), row, at] as const))('%s is found again', (_, row, at) => {
  expect(placeOf(unfolded, selectionOf(row))).toBe(at);
});

it.each([
  ['nothing', null],
  ['a request that is not shown', { kind: 'request', id: 'script' }],
  ['a message of a request that is folded', { kind: 'request', id: 'put-order', part: 1 }],
  ['a server that is not there', { kind: 'server', origin: 'https://gone.test' }],
] as const)('%s has no row', (_, selected) => {
  expect(placeOf(rows, selected)).toBeUndefined();
});

describe('sorted by', () => {
  const all = report.requests;
  const first = (column: keyof typeof columns, descending: boolean) => sortRequests(all, { column, descending })[0]?.id;
  it.each([
    ['verdict: the blocked first', 'verdict', false, 'put-order'],
    ['verdict, downwards: what is not CORS first', 'verdict', true, 'script'],
    ['method: DELETE first', 'method', false, 'delete-order'],
    ['method, downwards: PUT first', 'method', true, 'put-order'],
  ] as const)('%s', (_, column, descending, id) => {
    expect(first(column, descending)).toBe(id);
  });

  it('nothing: as captured', () => {
    expect(sortRequests(all, null)).toBe(all);
  });

  it('what is alike: as captured, upwards and downwards', () => {
    const gets = (descending: boolean) =>
      sortRequests(all, { column: 'method', descending }).flatMap(({ method, id }) => (method === 'GET' ? [id] : []));
    expect(gets(true)).toEqual(gets(false));
  });

  it('each press: upwards, downwards, as captured; another column begins anew', () => {
    const up = nextSort(null, 'path');
    const down = nextSort(up, 'path');
    expect([up, down, nextSort(down, 'path')]).toEqual([
      { column: 'path', descending: false },
      { column: 'path', descending: true },
      null,
    ]);
    expect(nextSort(down, 'method')).toEqual({ column: 'method', descending: false });
  });
});

describe('a column', () => {
  it.each([
    ['has the width it was given', 120.4, 120],
    ['is never too narrow to grip', 3, 40],
    ['is never wider than anybody needs', 5000, 800],
  ])('%s', (_, given, width) => {
    expect(resized({}, 'path', given)).toEqual({ path: width });
  });

  it('gets its own width back', () => {
    expect(resized({ path: 100, method: 50 }, 'path', null)).toEqual({ method: 50 });
  });

  it('without a width of its own has that of the style sheet', () => {
    expect(gridColumns({ method: 80 })).toBe('6.25rem 80px minmax(3rem, 1.2fr) minmax(3rem, 1.5fr) 4.375rem 3.25rem');
  });
});

it.each([
  ['the path of the server that judged', 'https://a.test/x?y=1', 'https://a.test', '/x?y=1'],
  ['the whole URL when another server was asked first', 'https://a.test/x', 'https://b.test', 'https://a.test/x'],
  [
    'the whole URL of a server whose name only begins alike',
    'https://a.test.evil/x',
    'https://a.test',
    'https://a.test.evil/x',
  ],
])('a row shows %s', (_, url, server, path) => {
  expect(pathOf({ url, server })).toBe(path);
});

it.each([
  ['a refused request', { preflight: 204, actual: null }, [0], '204 → —'],
  ['a request that failed after its preflight', { preflight: 204, actual: 413 }, [0], '204 → 413'],
  ['a preflight without answer', { preflight: null, actual: null }, [0], '— → —'],
  ['a plain request', { preflight: null, actual: 200 }, [], '200'],
  ['a plain request without answer', { preflight: null, actual: 0 }, [], '—'],
])('the status of %s: %s', (_, status, preflights, text) => {
  expect(statusText({ status, preflights }).text).toBe(text);
});
