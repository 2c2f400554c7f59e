import { describe, expect, it } from 'vitest';
import { redactHeader } from '../../../src/engine/handover/redact-header';

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';

function cleaned(name: string, value: string): string {
  return redactHeader({ name, value }).value;
}

describe('a header that is a secret by its name', () => {
  it.each([
    'Authorization',
    'Proxy-Authorization',
    'Authentication-Info',
    'X-Auth',
    'X-Authentication',
    'X-ZUMO-AUTH',
    'AuthToken',
    'AccessToken',
    'X-AccessToken',
    'X-UserToken',
    'IdToken',
    'SessionToken',
    'RequestVerificationToken',
    '__RequestVerificationToken',
    'X-CSRFToken',
    'X-XSRF-TOKEN',
    'X-Shopify-Access-Token',
    'X-MS-CLIENT-PRINCIPAL',
    'X-MS-TOKEN-AAD-ID-TOKEN',
    'X-MS-API-ROLE-Key',
    'ClientSecret',
    'X-SharedSecret',
    'X-Pwd',
    'X-Password',
    'X-Api-Pass',
    'AppKey',
    'ApiKey',
    'X-Api-Key',
    'X-Functions-Key',
    'Ocp-Apim-Subscription-Key',
    'X-Amz-Credential',
    'X-Amz-Signature',
    'X-Verification-Code',
    'X-Mfa-Code',
    'X-2FA-Code',
    'X-PW',
    'X-Session',
    'x-sessionid',
    'x-user-cookie',
    'Set-Cookie2',
    'Sec-WebSocket-Protocol',
  ])('%s', (name) => {
    expect(cleaned(name, 's3cr3t')).toBe('[redacted]');
    expect(cleaned(name.toUpperCase(), 's3cr3t')).toBe('[redacted]');
  });
});

describe('a header that decides, or is no secret, stays', () => {
  it.each([
    ['Access-Control-Allow-Credentials', 'true'],
    ['Access-Control-Allow-Headers', 'authorization, x-api-key'],
    ['Access-Control-Request-Headers', 'authorization,x-auth-token'],
    ['Access-Control-Expose-Headers', 'X-Session-Id'],
    ['Origin', 'https://app.contoso.test'],
    [':authority', 'api.contoso.test'],
    ['Authority', 'api.contoso.test'],
    ['X-Author', 'Zoe'],
    ['MS-Author-Via', 'DAV'],
    ['Vary', 'Origin, Authorization'],
    ['Server', 'Microsoft-IIS/10.0'],
    ['X-AspNet-Version', '4.0.30319'],
    ['Allow', 'OPTIONS, TRACE, GET'],
    ['Sec-Fetch-Mode', 'cors'],
    ['Sec-WebSocket-Version', '13'],
    ['Keep-Alive', 'timeout=5'],
    ['Cache-Control', 'no-store'],
    ['Location', '/login?ReturnUrl=%2Forders%3Fpage%3D2'],
    ['WWW-Authenticate', 'Negotiate'],
    ['WWW-Authenticate', 'Negotiate, NTLM'],
    ['WWW-Authenticate', 'Basic realm="api"'],
    ['WWW-Authenticate', 'Bearer error="invalid_token", authorization_uri="https://login.contoso.test/common"'],
  ])('%s: %s', (name, value) => {
    expect(cleaned(name, value)).toBe(value);
  });
});

describe('of a header that is a secret in part, the rest stays', () => {
  it.each([
    ['Cookie', 'a=1; ASP.NET_SessionId=x=y', 'a=[redacted]; ASP.NET_SessionId=[redacted]'],
    ['Cookie', 'bare', '[redacted]'],
    ['COOKIE', 'a=1;bare', 'a=[redacted];[redacted]'],
    [
      'Set-Cookie',
      'ARRAffinity=abc;Path=/;HttpOnly;Domain=api.contoso.test',
      'ARRAffinity=[redacted];Path=/;HttpOnly;Domain=api.contoso.test',
    ],
    [
      'set-cookie',
      'a=b; Expires=Wed, 21 Oct 2026 07:28:00 GMT; Max-Age=-1; SameSite=None; Secure; Partitioned; Priority=High',
      'a=[redacted]; Expires=Wed, 21 Oct 2026 07:28:00 GMT; Max-Age=-1; SameSite=None; Secure; Partitioned; Priority=High',
    ],
    ['Set-Cookie', 'a=b; Path=/\nb=c', 'a=[redacted]; Path=/\nb=[redacted]'],
    ['Set-Cookie', 'a=b; Path=/, c=s3cr3t; other=s3cr3t', 'a=[redacted]; [redacted]; [redacted]'],
    ['Set-Cookie', 's3cr3t', '[redacted]'],
    ['Authorization', 'Bearer s3cr3t', 'Bearer [redacted]'],
    ['authorization', 'negotiate YIIB==', 'negotiate [redacted]'],
    ['Authorization', 's3cr3t more', '[redacted]'],
    ['X-Custom', 'Bearer abcdef123456', 'Bearer [redacted]'],
    ['X-Custom', 'basic dXNlcjpwYXNz', 'basic [redacted]'],
    ['X-Custom', 'Digest username="x", response="y"', 'Digest [redacted]'],
    ['X-Custom', jwt, 'redacted'],
    ['X-Custom', `id ${jwt}, next`, 'id redacted, next'],
    ['X-Custom', 'user=1&password=s3cr3t', 'user=1&password=redacted'],
    ['X-Custom', 'password=s3cr3t&user=1', 'password=redacted&user=1'],
    ['X-Custom', '{"user":1,"token":"s3cr3t"}', '{"user":1,"token":"redacted"}'],
    ['baggage', 'session_token=s3cr3t', 'session_token=redacted'],
    ['baggage', 'id=1, session_token=s3cr3t;a=b,x=y', 'id=1, session_token=redacted;a=b,x=y'],
    [
      'X-WSSE',
      'Username="bob", PasswordDigest="s3\\",cr3t", Created="x"',
      'Username="bob", PasswordDigest=redacted, Created="x"',
    ],
    ['Referer', 'https://app.contoso.test/?token=s3cr3t&page=2', 'https://app.contoso.test/?token=redacted&page=2'],
    ['Location', '/x?code=s3cr3t', '/x?code=redacted'],
    [':path', '/x?access_token=s3cr3t', '/x?access_token=redacted'],
    ['WWW-Authenticate', 'NTLM TlRMTVNTUAAC+/==', 'NTLM [redacted]'],
    ['WWW-Authenticate', 'Negotiate oYG2==, Basic realm="api"', 'Negotiate [redacted], Basic realm="api"'],
    [
      'WWW-Authenticate',
      'Digest realm="api", nonce="abc,=", opaque=def, qop="auth"',
      'Digest realm="api", nonce="[redacted]", opaque="[redacted]", qop="auth"',
    ],
  ])('%s: %s', (name, value, clean) => {
    expect(cleaned(name, value)).toBe(clean);
    expect(cleaned(name, clean), 'once more changes nothing').toBe(clean);
  });
});

describe('a value of any length is done with at once:', () => {
  it.each([',', ', ', ',a', ',a ', ',a=', ',a="', ';', '&a=b', '"', 'a ', '='])('%s again and again', (piece) => {
    expect(cleaned('X-Custom', piece.repeat(100_000))).not.toBe('');
  });
});
