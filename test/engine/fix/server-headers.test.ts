import { describe, expect, test } from 'vitest';
import { analyse, type HarEntry, serverTicket } from '../../../src/engine';
import { incurable } from '../../../src/engine/trial/incurable';
import { allowOrigin, preflight, type Said, sent, unsent } from '../har';

const put = ['Access-Control-Allow-Methods', 'PUT'] as const;
const iis = ['Server', 'Microsoft-IIS/10.0'] as const;
const wrong = 'access-control-allow-origin';

function asking(asks: string, said: Said = {}): readonly HarEntry[] {
  const request = asks.split(',').map((name) => [name, '1'] as const);
  return [preflight({ asks, response: [allowOrigin, put, iis], ...said }), unsent({ method: 'PUT', request, ...said })];
}

describe('a page that sends a header that only servers send', () => {
  const report = analyse(asking(`${wrong},x-foo`));
  const [request] = report.requests;
  const [server] = report.servers;

  test('is told to delete it, and the server to allow the others', () => {
    const change = `Delete ${wrong} from the page’s code: only servers send that. Add x-foo to Access-Control-Allow-Headers.`;
    expect(request?.problems.find(({ rule }) => rule === 'headers-not-allowed')?.change).toBe(change);
    expect(request?.cause).toMatchObject({ code: 'response-header-sent-by-client', change });
  });

  test('has no policy and no file that allows it', () => {
    expect(server?.policy.headers).toEqual(['x-foo']);
    const texts = server?.fixes.map(({ files }) => files.map(({ text }) => text).join('\n')) ?? [];
    expect(texts.length).toBeGreaterThan(5);
    for (const text of texts) {
      expect(text).not.toMatch(/Allow-Headers.*access-control-allow-origin/i);
      expect(text).toContain('x-foo');
    }
  });

  test('passes after the change, once it no longer sends it', () => {
    const fix = server?.fixes.find(({ recommended }) => recommended);
    expect(fix?.predicted).toBe('passes-without-credentials');
    for (const { needs } of server?.fixes ?? []) {
      expect(needs[0]).toBe(
        `Delete ${wrong} from the page’s code: only servers send it, and its requests pass once it no longer sends it.`,
      );
    }
  });

  test('is verified without it, and a trial says that it stays blocked till then', () => {
    expect(server?.checks.length).toBeGreaterThan(0);
    for (const { text } of server?.checks ?? [])
      expect(text).not.toMatch(/x-foo.{0,3}access-control|allow-origin,x-foo/i);
    expect(server && incurable(server, report.requests)).toMatchObject([
      { blocked: true, text: { text: `The page sends ${wrong}: it passes once that is deleted from its code.` } },
    ]);
  });

  test.each([
    ['two of them, and nothing else', `${wrong},access-control-max-age`, 'PUT'],
    ['one of them, on a GET', wrong, 'GET'],
  ])('%s', (_, asks, method) => {
    const again = analyse(asking(asks, { method }));
    const [only] = again.servers;
    expect(only?.policy.headers).toEqual([]);
    expect(only?.fixes.find(({ recommended }) => recommended)?.predicted).toMatch(/^passes/);
    expect(again.requests[0]?.problems.map(({ change }) => change).join()).not.toContain('Add ');
    expect(only && serverTicket(again, only, asking(asks, { method }), { secrets: true, version: '1' })).toContain(
      'from the page’s code',
    );
  });

  test('is not to be allowed by name where it is allowed by *', () => {
    const star = ['Access-Control-Allow-Headers', '*'] as const;
    const [allowed] = asking(`${wrong},x-foo`, { response: [allowOrigin, put, iis, star] });
    const entries = [...(allowed ? [allowed] : []), sent({ method: 'PUT', response: [allowOrigin] })];
    const advice = analyse(entries).servers.flatMap((each) => each.advice.map(({ change }) => change));
    expect(advice.join()).toContain('x-foo');
    expect(advice.join()).not.toContain(wrong);
  });
});
