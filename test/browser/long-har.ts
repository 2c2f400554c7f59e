import { preflight, unsent } from '../engine/har';

/** A host name as long as one can be, and a page’s. */
const server = `https://${[long(63), long(63), long(63), 'contoso.test'].join('.')}`;
const page = `https://${long(60, 'app')}.contoso.test`;

/** A HAR in which everything is as long as servers let it be: URL, origin, method, header names and values. */
export function longHar(): string {
  const url = `${server}/${long(900)}?q=${long(1000, 'שלום')}`;
  const method = `PATCH${long(60, 'X')}`;
  const names = [...Array(40).keys()].map((i) => `x-${long(40)}-${i}`);
  const entries = [
    unsent({ method, url, request: names.map((name) => [name, long(2000)]) }),
    preflight({
      method,
      url,
      origin: page,
      asks: names.join(),
      response: [
        ['Server', long(2000)],
        ['Access-Control-Allow-Origin', `${page}${long(1500)}`],
      ],
    }),
  ];
  return JSON.stringify({ log: { creator: { name: 'WebInspector', version: '1' }, entries } });
}

function long(length: number, of = 'abcdefghij'): string {
  return of.repeat(Math.ceil(length / of.length)).slice(0, length);
}
