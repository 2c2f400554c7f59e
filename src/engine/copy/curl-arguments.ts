import type { RepeatRequest } from './repeat-request';

/** What curl is told, each option with its value if it has one. */
export type CurlOption = readonly [option: string, value?: string];

/** https://curl.se/docs/manpage.html */
export function curlOptions({ url, method, headers, body }: RepeatRequest): readonly CurlOption[] {
  return [
    // Braces and brackets in URLs would be patterns.
    ['--globoff'],
    ['--include'],
    ['--compressed'],
    ...methodOption(method, body !== null),
    // With a colon alone curl leaves the header out; a semicolon means an empty one.
    ...headers.map(([name, value]) => ['--header', value.trim() === '' ? `${name};` : `${name}: ${value}`] as const),
    // Unlike `--data` it does not read files with `@`, and keeps line ends.
    ...(body === null ? [] : [['--data-raw', body] as const]),
    ['--url', url],
  ];
}

function methodOption(method: string, hasBody: boolean): readonly CurlOption[] {
  // With `--request HEAD` curl would wait for a body.
  if (method === 'HEAD') return [['--head']];
  return method === (hasBody ? 'POST' : 'GET') ? [] : [['--request', method]];
}
