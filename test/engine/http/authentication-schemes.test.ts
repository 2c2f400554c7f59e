import { expect, it } from 'vitest';
import { authenticationSchemes } from '../../../src/engine/http/authentication-schemes';

it.each([
  ['one', 'Negotiate', ['Negotiate']],
  ['two', 'Negotiate, NTLM', ['Negotiate', 'NTLM']],
  ['one with a parameter', 'Basic realm="Orders"', ['Basic']],
  ['one with several', 'Bearer realm="api", error="invalid_token", scope="a b"', ['Bearer']],
  ['a comma and an equals sign in a text', 'Basic realm="a, Digest b=c"', ['Basic']],
  ['a quotation mark in a text', String.raw`Basic realm="a \", Digest x", NTLM`, ['Basic', 'NTLM']],
  ['one with a token of its own', 'NTLM TlRMTVNTUAACAAAA==, Negotiate', ['NTLM', 'Negotiate']],
  [
    'a parameter with blanks around its equals sign',
    'Bearer realm = "a", error = "b", Basic realm="c"',
    ['Bearer', 'Basic'],
  ],
  ['one given twice', 'Bearer realm="a", Bearer realm="b"', ['Bearer']],
  ['empty items', ', Negotiate,, NTLM,', ['Negotiate', 'NTLM']],
  ['nothing', '', []],
  ['no challenge at all', '="', []],
])('%s', (_, challenges, schemes) => {
  expect(authenticationSchemes(challenges)).toEqual(schemes);
});
