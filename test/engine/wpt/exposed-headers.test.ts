import { describe, expect, test } from 'vitest';
import { corsFilteredHeaders } from '../../../src/engine/fetch/cors-filtered-response';
import { get } from '../../../src/engine/http/header-list';
import { rows } from './exposed-headers';
import { bySource } from './recording';

/**
 * Facts of web-platform-tests: cors/access-control-expose-headers-parsing.window.js
 * (4e3369030eec520431523a7065954712b6bf325c; the inputs as Chromium's recorded results for it name them, chromium/chromium
 * 8bb11414e09852b645122825d2eecdb2734db54a), cors/response-headers.htm (16dccc2c48c7d0f2db6419710fd121d6dc6e4aa3) with
 * cors/resources/cors-headers.asis (d90d5de28e6f6a5ca3adb59df8341d0c447cab73), fetch/api/cors/cors-filtering.js
 * (f55e51f67ea8ff206db48ad4d96d02da608b70dd) and cors-expose-star.js (12dcb6d6f03e7dd8eb0a158f50fc667e128be6cc), since renamed.
 */
describe('web-platform-tests: what scripts can read of a response', () => {
  test.each(bySource(rows))('%s', (_, { credentials = 'omit', headers, name, exposed }) => {
    const list = headers.map(([header, value]) => ({ name: header, value }));
    expect(get(corsFilteredHeaders(list, credentials), name) !== null).toBe(exposed);
  });
});
