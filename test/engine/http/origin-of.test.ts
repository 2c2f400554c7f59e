import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { originOf } from '../../../src/engine/http/origin';

const rows: readonly [url: string, origin: string][] = [
  ['https://a.test/x', 'https://a.test'],
  ['https://a.test', 'https://a.test'],
  ['https://a.test?x', 'https://a.test'],
  ['https://a.test:443/x', 'https://a.test'],
  ['http://a.test:80/x', 'http://a.test'],
  ['http://a.test:443/x', 'http://a.test:443'],
  ['https://a.test:8443/x', 'https://a.test:8443'],
  ['https://A.test/x', 'https://a.test'],
  ['https://u:p@a.test/x', 'https://a.test'],
  ['https://a.test@evil.test/x', 'https://evil.test'],
  ['https://a.test\\@evil.test/x', 'https://a.test'],
  ['https://127.1/x', 'https://127.0.0.1'],
  ['https://1.2.3.0x4/', 'https://1.2.3.4'],
  ['https://a.test\t.evil/x', 'https://a.test.evil'],
  ['https://exa mple/', 'null'],
  ['https:a.test/x', 'https://a.test'],
  ['http://[::1]:3000/', 'http://[::1]:3000'],
  ['data:,x', 'null'],
  ['file:///C:/x.html', 'null'],
  ['nonsense', 'null'],
];

describe('the origin of a URL', () => {
  test.each(rows)('%s → %s', (url, origin) => {
    expect(originOf(url)).toBe(origin);
  });

  test('is what the URL class says, for any URL', () => {
    const host = fc.stringMatching(/^[a-z0-9.-]{1,12}$/);
    const url = fc
      .tuple(fc.constantFrom('http', 'https'), host, fc.constantFrom('', ':80', ':443', ':8443', ':0', ':99999', ':08'))
      .map(([scheme, name, port]) => `${scheme}://${name}${port}/x`);
    fc.assert(
      fc.property(
        fc.oneof(url, fc.webUrl(), fc.webUrl({ withFragments: true, withQueryParameters: true })),
        (value) => {
          expect(originOf(value)).toBe(URL.canParse(value) ? new URL(value).origin : 'null');
        },
      ),
      { numRuns: 5_000 },
    );
  });
});
