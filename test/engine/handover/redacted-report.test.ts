import { describe, expect, test } from 'vitest';
import { analyse, type HarEntry, readHar, writeHar } from '../../../src/engine';
import { adviceRows } from '../diagnosis/advice-rows';
import { nearMisses } from '../diagnosis/cause-near-misses';
import { causeRows } from '../diagnosis/cause-rows';
import { allowOrigin, preflight, sent, unsent } from '../har';
import { judgements } from './judgements';

const iis = ['Server', 'Microsoft-IIS/10.0'] as const;
const affinity = ['Set-Cookie', 'ARRAffinity=abc;Path=/;HttpOnly;Domain=api.contoso.test'] as const;

const rows: readonly (readonly [what: string, entries: readonly HarEntry[]])[] = [
  ...causeRows,
  ...Object.values(nearMisses).flatMap((misses) => misses.map(([what, , entries]) => [what, entries] as const)),
  ...adviceRows.map(([said, what, entries]) => [`${said}: ${what}`, entries] as const),
  [
    'Azure, known by the name of its cookie',
    [
      sent({ response: [allowOrigin, affinity, iis] }),
      unsent({ start: 50, method: 'PUT' }),
      preflight({ start: 51, method: 'PUT', status: 200, response: [affinity, iis] }),
    ],
  ],
  [
    'tokens in the URL of a redirect',
    [
      sent({
        url: 'https://api.contoso.test/a?access_token=s1',
        status: 302,
        response: [allowOrigin, ['Location', '/b?access_token=s1&code=s2']],
      }),
      sent({ start: 20, url: 'https://api.contoso.test/b?access_token=s1&code=s2', error: 'net::ERR_FAILED' }),
    ],
  ],
  [
    'a login asked for with a token',
    [
      unsent({ method: 'PUT' }),
      preflight({ method: 'PUT', status: 401, response: [iis, ['WWW-Authenticate', 'NTLM TlRMTVNTUAAC==']] }),
    ],
  ],
];

describe('without secrets the report gives the same verdict, reasons and cause', () => {
  test.each(rows)('%s', (_, entries) => {
    const withSecrets = [entries, entries.map(laden)];
    for (const each of withSecrets) {
      const { entries: read, indexes, input } = readHar(writeHar(each, { secrets: false, version: '1' }));
      expect(judgements(analyse(read, { indexes, input }))).toEqual(judgements(analyse(each)));
    }
  });
});

/** With a secret in headers of every kind. */
function laden(entry: HarEntry): HarEntry {
  const { request, response } = entry;
  return {
    ...entry,
    request: {
      ...request,
      headers: [
        ...request.headers,
        { name: 'Cookie', value: 'a=s3cr3t' },
        { name: 'Authorization', value: 'Negotiate s3cr3t' },
        { name: 'RequestVerificationToken', value: 's3cr3t' },
      ],
    },
    response: {
      ...response,
      headers:
        response.status === 0
          ? response.headers
          : [
              ...response.headers,
              { name: 'Set-Cookie', value: 'ARRAffinitySameSite=s3cr3t;Path=/;SameSite=None;Secure' },
            ],
    },
  };
}
