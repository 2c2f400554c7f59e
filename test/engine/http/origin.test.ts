import { describe, expect, test } from 'vitest';
import { compareOrigins } from '../../../src/engine/http/compare-origins';

/** Marked characters stand in brackets. */
const rows: readonly [what: string, origin: string, value: string, parts: string][] = [
  ['equal', 'https://a.test', 'https://a.test', ''],
  ['scheme', '[https]://a.test', '[http]://a.test', 'scheme'],
  ['port that is given', 'https://a.test[:8443]', 'https://a.test[:9443]', 'port'],
  ['port that is left out', 'https://a.test[:8443]', 'https://a.test', 'port'],
  ['default port spelled out', 'https://a.test', 'https://a.test[:443]', 'port'],
  ['host, only the letters that differ', 'https://a[pp].test', 'https://a[dmin].test', 'host'],
  ['sub-domain missing', 'https://[www.]a.test', 'https://a.test', 'host'],
  ['slash at the end', 'https://a.test', 'https://a.test[/]', 'trailing slash'],
  ['path', 'https://a.test', 'https://a.test[/app]', 'path'],
  ['upper case', 'https://[a].test', 'https://[A].test', 'letter case'],
  ['scheme and port', '[https]://a.test[:8443]', '[http]://a.test[:8080]', 'scheme, port'],
  ['null', '[https://a.test]', '[null]', 'null'],
  ['the page has no origin', '[null]', '[https://a.test]', 'null'],
  ['IPv6 port', 'http://[::1]:3000', 'http://[::1]:3001', 'port'],
  ['loopback by another name', 'http://[localhost]:3000', 'http://[127.0.0.1]:3000', 'host'],
  ['upper case and a slash', 'http://[app.test]:46029', 'http://[APP.TEST]:46029[/]', 'letter case, trailing slash'],
  ['upper case and a port', 'https://[app].test', 'https://[APP].test[:8443]', 'port, letter case'],
  ['the scheme in upper case', '[https]://a.test', '[HTTPS]://a.test', 'letter case'],
  ['the scheme in upper case, another host', '[https]://a.test', '[HTTPS]://a[b].test', 'host, letter case'],
  ['a user name', 'https://a.test', 'https://[u@]a.test', 'user name'],
  ['a password and another port', 'https://a.test', 'https://[u:p@]a.test[:8443]', 'port, user name'],
  ['no slashes after the scheme', 'https[://]a.test', 'https[:]a.test', '// after the scheme'],
  ['one slash after the scheme, another host', 'https[://][a].test', 'https[:/][b].test', 'host, // after the scheme'],
  [
    'everything',
    '[https][://][a].test[:1]',
    '[http][:][u@][B].test[:2][/x]',
    'scheme, host, port, user name, // after the scheme, path',
  ],
  ['a colon without a port', 'https://a.test', 'https://a.test[:]', 'port'],
  ['a query', 'https://a.test', 'https://a.test[?x]', 'path'],
  ['the host without a scheme', '[https://a.test]', '[a.test]', 'not an origin'],
  ['a host and port, which look like a scheme', '[http://localhost:3000]', '[localhost:3000]', 'not an origin'],
  ['a URL that has no host', '[https://a.test]', '[mailto:a.test]', 'not an origin'],
  ['several origins, with semicolons', '[https://a.test]', '[https://a.test;https://b.test]', 'list'],
  ['several origins, with bars', '[https://a.test]', '[https://b.test|https://a.test]', 'list'],
  ['a path with a semicolon', 'https://a.test', 'https://a.test[/x;y]', 'path'],
];

/** IPv6 addresses have brackets of their own: their marks are not shown. */
function show(value: string, marks: readonly (readonly [number, number])[]): string {
  if (value.includes('[')) return value;
  return [...marks]
    .reverse()
    .reduce((text, [start, end]) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`, value);
}

function strip(value: string): string {
  return value.includes('[:') && value.includes('::') ? value : value.replace(/[[\]]/g, '');
}

describe('comparing an origin with Access-Control-Allow-Origin', () => {
  test.each(rows)('%s: %s and %s', (_, origin, value, parts) => {
    const difference = compareOrigins(strip(origin), strip(value));
    expect(difference.parts.join(', ')).toBe(parts);
    expect(show(strip(origin), difference.originMarks)).toBe(origin);
    expect(show(strip(value), difference.valueMarks)).toBe(value);
  });
});
