import { describe, expect, test } from 'vitest';
import { certainSiteOf } from '../../../src/engine/http/certain-site';
import { siteOf } from '../../../src/engine/http/site';

describe.each([
  ['app.contoso.com', 'contoso.com', 'contoso.com'],
  ['a.b.contoso.com', 'contoso.com', 'contoso.com'],
  ['contoso.com', 'contoso.com', 'contoso.com'],
  ['App.Contoso.com', 'contoso.com', 'Contoso.com'],
  ['app.contoso.co.uk', 'contoso.co.uk', 'app.contoso.co.uk'],
  ['app.co.com', 'co.com', 'app.co.com'],
  ['app.contoso.or.jp', 'contoso.or.jp', 'app.contoso.or.jp'],
  ['app.contoso.gv.at', 'contoso.gv.at', 'app.contoso.gv.at'],
  ['one.s3.eu-west-1.amazonaws.com', 'one.s3.eu-west-1.amazonaws.com', 'one.s3.eu-west-1.amazonaws.com'],
  ['one.github.io', 'one.github.io', 'one.github.io'],
  ['www.one.github.io', 'one.github.io', 'www.one.github.io'],
  ['www.one.azurewebsites.net', 'one.azurewebsites.net', 'www.one.azurewebsites.net'],
  ['127.0.0.1', '127.0.0.1', '127.0.0.1'],
  ['[::1]', '[::1]', '[::1]'],
  ['localhost', 'localhost', 'localhost'],
])('%s', (host, site, certain) => {
  test(`belongs to ${site}`, () => expect(siteOf(host)).toBe(site));
  test(`belongs, beyond doubt, to ${certain}`, () => expect(certainSiteOf(host)).toBe(certain));
});
