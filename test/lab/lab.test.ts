import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LabCase } from './case';
import { caseOf, cases } from './cases';
import { hostsOf } from './hosts';
import { type Lab, startLab } from './lab';

describe('the table', () => {
  it('names every case once', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  it('gives every case hosts of its own', () => {
    const hosts = cases.flatMap(hostsOf);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  it('refuses a host that two cases claim', async () => {
    const one = caseOf('origin-scheme');
    const two: LabCase = { ...one, id: 'copy' };
    await expect(startLab([one, two])).rejects.toThrow('orders-api.contoso.test is in two lab cases');
  });
});

describe('the servers', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await startLab();
  });
  afterAll(() => lab.close());

  it('sends a header twice, as two lines, with its name as written', async () => {
    const { rawHeaders } = await get(lab, 'shop-api.contoso.test', '/api/cart');
    const lines = rawHeaders.filter((name) => name === 'Access-Control-Allow-Origin');
    expect(lines).toHaveLength(2);
  });

  it('serves the page, and does not log it as a request of a case', async () => {
    const { headers } = await get(lab, 'app.contoso.test', '/');
    expect(headers['content-type']).toMatch('text/html');
    expect(lab.received.some(({ url }) => url.host === 'app.contoso.test')).toBe(false);
  });

  it('closes the connection of a dropped request', async () => {
    await expect(get(lab, 'gateway-api.contoso.test', '/api/route/1')).rejects.toThrow('socket hang up');
  });
});

function get(lab: Lab, host: string, path: string): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = http.get({ host: '127.0.0.1', port: lab.httpPort, path, headers: { host } }, (response) => {
      response.resume();
      resolve(response);
    });
    request.on('error', reject);
  });
}
