import { describe, expect, test } from 'vitest';
import { type OriginRule, policyOf } from '../../../src/engine/policy/policy';
import { editPolicy, type PolicyEdit, type PolicyList, readPolicyEntry } from '../../../src/engine/policy/policy-edit';
import { policyWarnings } from '../../../src/engine/policy/policy-warnings';

const app: OriginRule = {
  origin: 'https://app.test',
  methods: ['PUT'],
  headers: ['x-a'],
  credentials: true,
  exposeHeaders: [],
};
const shop: OriginRule = {
  origin: 'https://shop.test',
  methods: ['DELETE'],
  headers: [],
  credentials: false,
  exposeHeaders: ['etag'],
};
const observed = policyOf([app, shop], 7200);

describe('a person’s wishes change what was observed', () => {
  const rows: readonly [what: string, edit: PolicyEdit, rules: readonly OriginRule[]][] = [
    ['nothing wished for, nothing changed', {}, [app, shop]],
    ['an origin taken away', { origins: ['https://app.test'] }, [app]],
    [
      'a new origin may do what all others together may',
      { origins: ['https://app.test', 'https://new.test'] },
      [
        app,
        {
          origin: 'https://new.test',
          methods: ['DELETE', 'PUT'],
          headers: ['x-a'],
          credentials: true,
          exposeHeaders: ['etag'],
        },
      ],
    ],
    [
      'a new method is everybody’s, a kept one stays where it was',
      { methods: ['DELETE', 'PATCH', 'PUT'] },
      [
        { ...app, methods: ['PATCH', 'PUT'] },
        { ...shop, methods: ['DELETE', 'PATCH'] },
      ],
    ],
    ['a method taken away', { methods: ['DELETE'] }, [{ ...app, methods: [] }, shop]],
    ['no credentials for anybody', { credentials: false }, [{ ...app, credentials: false }, shop]],
    ['what is no token is left out', { headers: ['x-a', 'x b', '"'] }, [app, shop]],
    ['many hosts in one are left out', { origins: ['https://app.test', 'https://*.test'] }, [app]],
    ['what is no origin is left out', { origins: ['https://app.test', 'https://app.test/x', 'app'] }, [app]],
  ];
  test.each(rows)('%s', (_, edit, rules) => {
    expect(editPolicy(observed, edit)).toEqual(policyOf(rules, 7200));
  });

  test('the time for which browsers may remember', () => {
    expect(editPolicy(observed, { maxAge: 60 }).maxAge).toBe(60);
  });
});

describe('what a person types is read as browsers spell it, or refused with what is wrong', () => {
  const rows: readonly [what: string, list: PolicyList, text: string, read: string | RegExp][] = [
    ['an origin', 'origins', ' https://App.Test:443/path?x ', 'https://app.test'],
    ['an origin with its port', 'origins', 'http://localhost:3000', 'http://localhost:3000'],
    ['everybody', 'origins', '*', '*'],
    ['every subdomain', 'origins', 'https://*.app.test', /^Name each host: \*/],
    ['every subdomain, as Chromium writes it', 'origins', 'https://%2A.app.test', /^Name each host: \*/],
    ['every subdomain, with a path', 'origins', 'https://*.app.test/', /^Name each host: \*/],
    ['every host', 'origins', 'http://*', /^Name each host: \*/],
    [
      'a user name',
      'origins',
      'https://user@app.test',
      /^An origin has no user name or password: https:\/\/app\.test\./,
    ],
    ['a password', 'origins', 'https://:secret@app.test', /no user name or password: https:\/\/app\.test\./],
    ['a bare host', 'origins', 'app.test', /a scheme and a host/],
    ['another scheme', 'origins', 'ftp://app.test', /a scheme and a host/],
    ['a method keeps its case', 'methods', 'Patch', 'Patch'],
    ['two methods', 'methods', 'GET, PUT', /without spaces/],
    ['a header name', 'headers', 'X-Tenant', 'x-tenant'],
    ['a header line', 'headers', 'X-Tenant: 1', /without spaces/],
    ['nothing', 'exposeHeaders', '', /without spaces/],
  ];
  test.each(rows)('%s', (_, list, text, read) => {
    const entry = readPolicyEntry(list, text);
    expect(entry.ok ? entry.value : entry.problem).toEqual(
      typeof read === 'string' ? read : expect.stringMatching(read),
    );
  });
});

describe('warnings of what a policy opens', () => {
  const rule = (origin: string, credentials: boolean): OriginRule => ({ ...shop, origin, credentials });
  const rows: readonly [what: string, rule: OriginRule, warning: RegExp | null][] = [
    ['https with credentials', rule('https://a.test', true), null],
    ['http with credentials', rule('http://a.test', true), /not encrypted/],
    ['http on one’s own machine', rule('http://localhost:3000', true), null],
    ['http without credentials', rule('http://a.test', false), null],
    ['null', rule('null', false), /sandboxed frame/],
    ['everybody', rule('*', false), /every website/],
    ['everybody with credentials', rule('*', true), /Browsers refuse \*/],
  ];
  test.each(rows)('%s', (_, only, warning) => {
    expect(policyWarnings(policyOf([only], 60))).toEqual(warning === null ? [] : [expect.stringMatching(warning)]);
  });
});
