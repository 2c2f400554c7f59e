import { describe, expect, test } from 'vitest';
import { httpRedirectFetch } from '../../../src/engine/fetch/http-redirect-fetch';

const rows: readonly [what: string, status: number, location: string | null, fails: readonly string[] | null][] = [
  ['no redirect', 200, '/b', null],
  ['no Location', 302, null, null],
  ['a Location that is no URL', 302, 'http://[', null],
  ['relative', 302, '/b', []],
  ['to another origin', 308, 'https://c.test/', []],
  ['with a user name', 302, 'https://u@c.test/', ['redirect-without-credentials']],
  ['with a password', 302, 'https://u:p@c.test/', ['redirect-without-credentials']],
  ['to another scheme', 302, 'data:,x', ['redirect-scheme']],
];

describe('HTTP-redirect fetch', () => {
  test.each(rows)('%s', (_, status, location, fails) => {
    const headers = location === null ? [] : [{ name: 'Location', value: location }];
    const steps = httpRedirectFetch('https://b.test/a', { status, headers, mimeType: '' });
    if (fails === null) expect(steps).toEqual([]);
    else {
      expect(steps).toHaveLength(2);
      expect(steps.filter(({ outcome }) => outcome === 'fail').map(({ step }) => step)).toEqual(fails);
    }
  });
});
