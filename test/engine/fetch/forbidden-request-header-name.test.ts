import { expect, test } from 'vitest';
import { isForbiddenRequestHeaderName } from '../../../src/engine/fetch/forbidden-request-header-name';

test.each([
  ['Origin', true],
  ['cookie', true],
  ['Sec-Fetch-Mode', true],
  ['Proxy-Authorization', true],
  ['Access-Control-Request-Method', true],
  ['Authorization', false],
  ['User-Agent', false],
  ['Secret', false],
])('%s: %s', (name, forbidden) => {
  expect(isForbiddenRequestHeaderName(name)).toBe(forbidden);
});
