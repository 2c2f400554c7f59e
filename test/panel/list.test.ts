import { describe, expect, it } from 'vitest';
import { foldLeft, foldRight, type Move, moveTo } from '../../src/panel/list/navigate';
import { pathOf, statusText } from '../../src/panel/list/request-row';
import { groupByServer, rowsOf } from '../../src/panel/list/rows';
import { pageOf, rowWindow, scrollToShow } from '../../src/panel/list/window';
import { api, report } from './fixtures/contoso';

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
const rows = rowsOf(groups, ({ blocked }) => blocked > 0);

it('servers with something blocked come first, then the undecided, then the rest', () => {
  expect(groups.map(({ origin, blocked }) => [new URL(origin).hostname, blocked])).toEqual([
    ['api.contoso.test', 4],
    ['login.contoso.test', 1],
    ['fonts.cdn.test', 0],
    ['app.contoso.test', 0],
  ]);
});

it('a collapsed server shows no requests', () => {
  expect(rows.map(({ key }) => key)).toEqual([
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
    expect(moveTo(rows, from, move, 4)).toBe(to);
  });

  it('no rows: nowhere', () => {
    expect(moveTo([], null, 'down', 4)).toBeNull();
  });
});

it('← collapses an open server, and leads from a request to its server', () => {
  expect(foldLeft(rows[0])).toEqual({ fold: api, expanded: false });
  expect(foldLeft(rows[1])).toEqual({ goTo: `server ${api}` });
  expect(foldLeft(rows[8])).toBeNull();
});

it('→ opens a collapsed server, and leads into an open one', () => {
  expect(foldRight(rows, rows[8])).toEqual({ fold: 'https://fonts.cdn.test', expanded: true });
  expect(foldRight(rows, rows[0])).toEqual({ goTo: 'request put-order' });
  expect(foldRight(rows, rows[1])).toBeNull();
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
