/** The model and the lab's servers, which follow recorded answers, say the same. */
import { expect, test } from 'vitest';
import type { Answer, HeaderLine } from '../../../lab/case';
import {
  appNotRunning,
  customHeaders,
  optionsVerbHandler,
  unlistedOrigin,
  verbDenied,
  verbNotAllowed,
  windowsAuthentication,
} from '../../../lab/iis-answers';
import { ask, type Iis, preflight, webServer } from './iis';

const cors = '<cors enabled="true" failUnlistedOrigins="true"><add origin="https://other.example" /></cors>';
const headers = webServer(
  '<httpProtocol><customHeaders><add name="Access-Control-Allow-Origin" value="*" /></customHeaders></httpProtocol>',
);
const allowAny = customHeaders({ origin: '*' });
const received = { method: 'OPTIONS', url: new URL('https://api.example/x'), headers: {} };

const rows: readonly (readonly [says: string, iis: Iis, request: string, expected: Answer])[] = [
  ['OPTIONSVerbHandler', {}, 'OPTIONS /x', optionsVerbHandler()],
  ['with custom headers', { config: headers }, 'OPTIONS /x', allowAny(received)],
  ['Windows authentication', { settings: { anonymous: false, windows: true } }, 'OPTIONS /x', windowsAuthentication()],
  ['a denied verb', { settings: { deniedVerbs: ['OPTIONS'] } }, 'OPTIONS /x', verbDenied()],
  ['WebDAV', { installed: { webDav: true } }, 'PUT /x', verbNotAllowed()],
  ['static files', {}, 'PUT /x.json', verbNotAllowed()],
  ['the CORS module', { installed: { corsModule: true }, config: webServer(cors) }, 'OPTIONS /x', unlistedOrigin()],
  [
    'an application that is not there',
    { status: 502, sends: { 'Content-Type': 'text/html' } },
    'GET /x',
    appNotRunning(),
  ],
];

test.each(rows)('%s', (_says, iis, request, expected) => {
  const answer = ask(iis, request, preflight);
  if (!answer.known) throw new Error(answer.why);
  if (expected === 'dropped') throw new Error('IIS never does that here.');
  const { status, headers: lines } = answer.value;
  expect(
    comparable(
      status,
      lines.map(({ name, value }) => [name, value]),
    ),
  ).toEqual(comparable(expected.status, expected.headers));
});

function comparable(status: number | undefined, lines: readonly HeaderLine[] = []): unknown {
  const ignored = ['content-length', 'x-from'];
  return [
    status,
    lines
      .filter(([name]) => !ignored.includes(name.toLowerCase()))
      .map((line) => line.join(': '))
      .sort(),
  ];
}
