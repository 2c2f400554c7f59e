import type { HarEntry } from '../../src/engine';
import { page, preflight, type Said, sent, unsent } from '../engine/har';

const methods = ['PUT', 'DELETE', 'POST', 'PATCH'] as const;
const nouns = ['orders', 'customers', 'invoices', 'shipments', 'price-lists'] as const;

/** What each server answers preflights with. */
const servers: readonly (readonly [origin: string, answer: Pick<Said, 'status' | 'response'>])[] = [
  ['https://orders.contoso.test', { status: 405, response: [['Server', 'Microsoft-IIS/10.0']] }],
  ['https://crm.contoso.test', { response: [['Access-Control-Allow-Origin', 'http://app.contoso.test']] }],
  ['https://files.contoso.test:8443', { status: 401, response: [['WWW-Authenticate', 'Negotiate']] }],
  ['https://reports.fabrikam.test', { response: [['Access-Control-Allow-Origin', page]] }],
];

/** A HAR in which so many requests of one page to a few servers are blocked, and a few pass, though not as they should. */
export function crowdHar(blocked: number): string {
  const passed = sent({
    url: 'https://crm.contoso.test/api/me',
    response: [
      ['Access-Control-Allow-Origin', '*'],
      ['Access-Control-Allow-Credentials', 'true'],
    ],
  });
  const entries = Array.from({ length: blocked }, (_, i) => exchange(i)).flat();
  return JSON.stringify({ log: { creator: { name: 'WebInspector', version: '1' }, entries: [passed, ...entries] } });
}

function exchange(i: number): readonly HarEntry[] {
  const [origin, answer] = servers[i % servers.length] ?? ['', {}];
  const method = methods[Math.floor(i / servers.length) % methods.length] ?? '';
  const url = `${origin}/api/v2/${nouns[i % nouns.length]}/${1000 + i}`;
  const start = 40 * (i + 1);
  return [
    unsent({ method, url, start, time: 20 }),
    preflight({ method, url, start: start + 1, time: 12 + (i % 7), asks: 'authorization,content-type', ...answer }),
  ];
}
