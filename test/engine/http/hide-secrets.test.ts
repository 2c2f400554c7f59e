import { describe, expect, it } from 'vitest';
import { hideSecrets } from '../../../src/engine/http/hide-secrets';

const signed = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';
const encrypted = 'eyJhbGciOiJSU0EifQ.a2V5.aXY.Y2lwaGVy.dGFn';

describe('a text keeps no secrets of URLs:', () => {
  it.each([
    ['a parameter', '?page=2&user_token=s3cr3t&x=1', '?page=2&user_token=gone&x=1'],
    ['a parameter after a semicolon', '?page=2;sig=s3/cr3t', '?page=2;sig=gone'],
    ['a parameter of a path', '/a;jsessionid=s3cr3t/b?page=2', '/a;jsessionid=gone/b?page=2'],
    ['an escaped name', '?access%5Ftoken=s3cr3t', '?access%5Ftoken=gone'],
    ['bearer', '?bearer=s3cr3t', '?bearer=gone'],
    [
      'names in camel case',
      '?accessToken=s3cr3t&AppKey=s3cr3t&clientSecret=s3cr3t',
      '?accessToken=gone&AppKey=gone&clientSecret=gone',
    ],
    [
      'names of headers',
      '?X-Api-Key=s3cr3t&Authorization=s3cr3t&x-auth=s3cr3t',
      '?X-Api-Key=gone&Authorization=gone&x-auth=gone',
    ],
    ['a fragment', '#access_token=s3cr3t&state=1', '#access_token=gone&state=1'],
    ['a route in a fragment', '#/callback?id_token=s3cr3t', '#/callback?id_token=gone'],
    ['a URL in a parameter', '?returnUrl=/a?token=s3cr3t&page=2', '?returnUrl=/a?token=gone&page=2'],
    [
      'an escaped URL in a parameter',
      '?returnUrl=%2Fa%3Fpage%3D2%26access_token%3Ds3cr3t%26x%3D1&page=2',
      '?returnUrl=%2Fa%3Fpage%3D2%26access_token%3Dgone%26x%3D1&page=2',
    ],
    ['a password in a parameter', '?next=https://user:s3cr3t@b.test/&page=2', '?next=https://gone@b.test/&page=2'],
    [
      'an escaped password in a parameter',
      '?next=https%3A%2F%2Fuser%3As3cr3t%40b.test%2F&page=2',
      '?next=https%3A%2F%2Fgone%40b.test%2F&page=2',
    ],
    ['an escaped password in the path', '/https%3a%2f%2fuser:s3cr3t@b.test/x', '/https%3a%2f%2fgone@b.test/x'],
    ['a short name', '?pw=s3cr3t&page=2', '?pw=gone&page=2'],
    ['a code that is sent to somebody', '?mfaCode=s3cr3t&otp_code=s3cr3t', '?mfaCode=gone&otp_code=gone'],
    [
      'escaped JSON',
      '?v=%7B%22page%22%3A2,%22token%22%3A%22s3c%5C%22r3t%22%7D&page=2',
      '?v=%7B%22page%22%3A2,%22token%22%3A%22gone%22%7D&page=2',
    ],
    ['escaped JSON with spaces and numbers', '?v=%7B%22pin%22%3A%201234%7D', '?v=%7B%22pin%22%3A%20gone%7D'],
    ['a session of ASP.NET in the path', '/(S(s3cr3t))/a.aspx', '/(S(gone))/a.aspx'],
    ['a log-in of ASP.NET in the path', '/(X(1)F(s3cr3t))/a.aspx', '/(X(1)F(gone))/a.aspx'],
    ['a signed token in the path', `/a/${signed}/b`, '/a/gone/b'],
    ['a signed token in a parameter', `?x=${signed}&page=2`, '?x=gone&page=2'],
    ['a signed token after an escape', `?x=Bearer%20${signed}`, '?x=Bearer%20gone'],
    ['a signed token in a fragment', `#${signed}`, '#gone'],
    ['a signed token after a name', `/jwt_${signed}`, '/jwt_gone'],
    ['an encrypted token', `/a/${encrypted}`, '/a/gone'],
    ['a token without signature', '/eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.', '/gone'],
  ])('%s', (_, captured, clean) => {
    const text = (rest: string) => `GET "https://api.contoso.test/orders${rest}" was answered 200.`;
    expect(hideSecrets(text(captured), 'gone')).toBe(text(clean));
    expect(hideSecrets(text(clean), 'gone'), 'once more changes nothing').toBe(text(clean));
  });

  it.each([
    ['a password', 'https://user:s3cr3t@api.contoso.test/a', 'https://gone@api.contoso.test/a'],
    ['a password with an at sign', 'https://user:s3@cr3t@api.contoso.test/a', 'https://gone@api.contoso.test/a'],
    ['a token by itself', signed, 'gone'],
    ['JSON', '{"id":"7","token": "s3c\\"r3t","page":2}', '{"id":"7","token": "gone","page":2}'],
    ['JSON with numbers', '{"id":7,"pin":1234,"page":2}', '{"id":7,"pin":gone,"page":2}'],
    [
      'JSON in a string of JSON',
      '{"data":"{\\"token\\":\\"s3cr3t\\",\\"page\\":2}"}',
      '{"data":"{\\"token\\":\\"gone\\",\\"page\\":2}"}',
    ],
    ['JSON that is cut off', '{"token":"s3cr3t', '{"token":"gone'],
    ['JSON in a URL', 'https://a.test/?v={"token":"s3cr3t"}', 'https://a.test/?v={"token":"gone"}'],
  ])('%s', (_, captured, clean) => {
    expect(hideSecrets(captured, 'gone')).toBe(clean);
  });
});

describe('a text keeps what is no secret:', () => {
  it.each([
    'https://api.contoso.test/orders?id=7&page=2',
    'https://api.contoso.test/orders?author=me&monkey=1&decode=x&authority=y&author_id=3',
    'https://api.contoso.test/orders(7)/items(sku=1)?$filter=name eq (S)',
    'https://medium.test/@name/a;v=1?to=a@b.test',
    '/login?ReturnUrl=%2Forders%3Fpage%3D2&wa=wsignin1.0',
    'authorization, x-api-key',
    '/login?next=https%3A%2F%2Fmedium.test%2F%40name&to=a%40b.test',
    '{"page":"2","author":"me","status":404}',
    '?v=%7B%22page%22%3A%222%22%7D&errcode=7&postcode=8&pwa=1',
    'v1.2.3, eyJhbGci, app.contoso.test',
  ])('%s', (text) => {
    expect(hideSecrets(text, 'gone')).toBe(text);
  });
});

describe('a text of any length is done with at once:', () => {
  it.each([
    'a.',
    'eyJ',
    'eyJabcdefghijk/',
    ';',
    ';a',
    '&a=%3f',
    '%26',
    '?',
    '://',
    '(S(',
    '/(A(',
    '/(A()',
    '-',
    '@',
    '"',
    '"a',
    '"a":',
    '"a" ',
    '"a":"',
    '\\',
    '\\"',
    '\\"a',
    '\\"a\\":\\"',
    '%22',
    '%22a',
    '%22+',
    '%22a%22:',
    '%22a%22:%22',
    '%5c',
    '%5c%22',
    '%3a%2f%2f',
    ':%2f%2fa',
    '%40',
  ])('%s again and again', (piece) => {
    const long = piece.repeat(200_000);
    for (const text of [`https://a.test/?${long}`, `https://a.test/${long}`]) {
      expect(hideSecrets(text, 'gone')).toMatch(/^https:/);
    }
  });
});
