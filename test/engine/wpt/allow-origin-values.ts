import { page, remote } from './hosts';

/** Who asks whom: the values of the suite are made of the asking page's origin. */
interface Asked {
  readonly origin: string;
  readonly server: string;
}

const forwards: Asked = { origin: page, server: remote };
const backwards: Asked = { origin: remote, server: page };

/** A row: Access-Control-Allow-Origin lines, and whether the response may be read. */
export interface Row extends Asked {
  /** Path in the repository, and the test in it. */
  readonly source: string;
  readonly lines: readonly string[];
  readonly allowed: boolean;
}

const accepted = (origin: string): readonly string[] => [
  '*',
  ' *  ',
  '\t*',
  origin,
  ` ${origin}`,
  ` ${origin}   \t `,
  `\t${origin}`,
];

/** What both files refuse. */
function refused({ origin }: Asked, file: string): readonly string[] {
  const host = new URL(origin).host;
  return [
    `//${host}`,
    `://${host}`,
    `ftp://${host}`,
    `http:://${host}`,
    `http:/${host}`,
    `http:${host}`,
    host,
    `${origin}?`,
    `${origin}/`,
    `${origin} /`,
    `${origin}#`,
    `${origin}%23`,
    `${origin}:80`,
    `${origin}, *`,
    `${origin}\0`,
    origin.toUpperCase(),
    `HTTP://${host}`,
    '-',
    '**',
    '\0*',
    '*\0',
    "'*'",
    '"*"',
    '* *',
    '*http://*',
    `*${origin}`,
    `* ${origin}`,
    `*, ${origin}`,
    `\0${origin}`,
    `null ${origin}`,
    'http://example.net',
    'null',
    '',
    `${page}/${file}`,
    `${page}/cors/`,
    `${remote}/cors/`,
  ];
}

/** cors/origin.htm alone: the page's host without its first label, and more. */
const refusedForwards: readonly string[] = [
  remote,
  '* null',
  'null *',
  'test:8000',
  '.test:8000',
  '*.test:8000',
  'http://test:8000',
  'http://.test:8000',
  'http://*.test:8000',
];

/** cors/remote-origin.htm alone. */
const refusedBackwards: readonly string[] = [page, 'http://WWW1.WEB-PLATFORM.TEST:8000'];

const doubled: readonly (readonly [string, string])[] = [
  ['', '*'],
  ['*', ''],
  ['*', '*'],
  ['', page],
  ['*', page],
  [page, page],
];

/** Each value of these lists is sent as a line of its own. */
const lists: readonly (readonly string[])[] = [
  ['""', 'http://example.com', page],
  ['""', 'http://example.com', '*'],
  ['""', page, page],
  ['*', 'http://example.com', '*'],
  ['*', 'http://example.com', page],
  ['', 'http://example.com', 'https://example2.com'],
];

const show = (value: string): string => value.replace(/\0/g, '\\0').replace(/\t/g, '[tab]').replace(/ /g, '_');

function rowsOf(file: string, asked: Asked, values: readonly string[], allowed: boolean): readonly Row[] {
  const word = allowed ? 'Allow' : 'Disallow';
  return values.map((value) => ({
    source: `${file}: ${word} origin: ${show(value)}`,
    ...asked,
    lines: [value],
    allowed,
  }));
}

export const rows: readonly Row[] = [
  ...rowsOf('cors/origin.htm', forwards, accepted(page), true),
  ...rowsOf('cors/origin.htm', forwards, [...refused(forwards, 'cors/origin.htm'), ...refusedForwards], false),
  ...rowsOf('cors/remote-origin.htm', backwards, accepted(remote), true),
  ...rowsOf(
    'cors/remote-origin.htm',
    backwards,
    [...refused(backwards, 'cors/remote-origin.htm'), ...refusedBackwards],
    false,
  ),
  ...doubled.map((lines) => ({
    source: `cors/origin.htm: Disallow multiple headers (${lines.join(', ')})`,
    ...forwards,
    lines,
    allowed: false,
  })),
  ...lists.map((lines) => ({
    source: `fetch/api/cors/cors-multiple-origins.sub.any.js: Listing multiple origins is illegal: ${lines.join()}`,
    ...forwards,
    lines,
    allowed: false,
  })),
];
