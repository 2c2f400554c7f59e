import { describe, expect, test } from 'vitest';
import { isCorsSafelistedMethod } from '../../../src/engine/fetch/cors-safelisted-method';
import { isCorsSafelistedRequestHeader } from '../../../src/engine/fetch/cors-safelisted-request-header';
import { asked, bySource } from '../wpt/recording';
import { bytes, clientHints, named, values } from './safelisted-headers';

/**
 * Facts of chromium/chromium services/network/public/cpp/cors/cors_unittest.cc (f24a8e130d36c035286d0b664743111ac6b10749),
 * services/network/cors/cors_util_unittest.cc (be5cd41eea3ed2f989f430d623877d27f7779501) and
 * services/network/cors/preflight_controller_unittest.cc (003f417d8e1b8359d166cafe8df6cd58c890e272).
 */
const methods: readonly (readonly [method: string, safelisted: boolean])[] = [
  ['GET', true],
  ['HEAD', true],
  ['POST', true],
  ['OPTIONS', false],
];

describe('Chromium: safelisted methods', () => {
  test.each(methods)('cors_unittest.cc: SafelistedMethod %s: %s', (method, safelisted) => {
    expect(isCorsSafelistedMethod(method)).toBe(safelisted);
  });
});

describe('Chromium: safelisted headers', () => {
  test.each(values)('cors_unittest.cc: %s, %s: %j: %s', (_, name, value, safelisted) => {
    expect(isCorsSafelistedRequestHeader({ name, value })).toBe(safelisted);
  });

  test.each(bytes)('cors_unittest.cc: $test, every byte in $name', ({ name, before, allowed, above }) => {
    for (let byte = 0; byte < 256; byte++) {
      const value = before + String.fromCharCode(byte);
      const safelisted = byte < 128 ? allowed.includes(String.fromCharCode(byte)) : above;
      expect([byte, isCorsSafelistedRequestHeader({ name, value })]).toEqual([byte, safelisted]);
    }
  });

  test.each(clientHints)('cors_unittest.cc: %s, %s: %j is sent without a preflight', (_, name, value) => {
    expect(asked([[name, value]])).toEqual([]);
  });
});

describe('Chromium: what a preflight asks for', () => {
  test.each(bySource(named))('%s', (_, { headers, names }) => {
    expect(asked(headers)).toEqual([...names].sort());
  });
});
