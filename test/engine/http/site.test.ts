import { expect, test } from 'vitest';
import { siteOf } from '../../../src/engine/http/site';

test.each([
  ['app.contoso.com', 'contoso.com'],
  ['a.b.contoso.com', 'contoso.com'],
  ['contoso.com', 'contoso.com'],
  ['App.Contoso.com', 'contoso.com'],
  ['app.contoso.co.uk', 'contoso.co.uk'],
  ['app.co.com', 'co.com'],
  ['app.contoso.or.jp', 'contoso.or.jp'],
  ['app.contoso.gv.at', 'contoso.gv.at'],
  ['one.s3.eu-west-1.amazonaws.com', 'one.s3.eu-west-1.amazonaws.com'],
  ['one.github.io', 'one.github.io'],
  ['www.one.github.io', 'one.github.io'],
  ['127.0.0.1', '127.0.0.1'],
  ['[::1]', '[::1]'],
  ['localhost', 'localhost'],
])('%s belongs to %s', (host, site) => {
  expect(siteOf(host)).toBe(site);
});
