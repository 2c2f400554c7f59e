import { describe, expect, it } from 'vitest';
import { analyse, entriesOfRequests, readHar, writeHar } from '../../../src/engine';
import { preflight, sent, unsent } from '../har';

const options = { secrets: false, version: '1' };
const entries = [
  sent({ url: 'https://api.contoso.test/other', start: 500 }),
  unsent({ method: 'PUT' }),
  preflight({ request: [['Authorization', 'Bearer abc']] }),
];

describe('a HAR file', () => {
  const put = analyse(entries).requests.filter(({ method }) => method === 'PUT');
  const shown = entriesOfRequests(put, entries);

  it('holds what is asked for, preflights included, in the order of capture', () => {
    expect(shown.map(({ request }) => request.method)).toEqual(['PUT', 'OPTIONS']);
  });

  it('holds no secrets unless they are asked for', () => {
    expect(writeHar(shown, options)).not.toContain('Bearer abc');
    expect(writeHar(shown, { ...options, secrets: true })).toContain('Bearer abc');
  });

  it('keeps when the network got a request, which pairing asks for', () => {
    const file = writeHar([sent({ queueing: 7.5 })], options);
    expect(readHar(file).entries[0]?.timings).toEqual({ _blocked_queueing: 7.5 });
  });

  it('has the fields the format demands', () => {
    const { log } = JSON.parse(writeHar([sent({ time: 18 })], options));
    expect(log).toMatchObject({ version: '1.2', creator: { name: 'CORS Lens', version: '1' } });
    expect(log.entries[0]).toMatchObject({
      cache: {},
      timings: { send: 0, wait: 18, receive: 0 },
      request: { cookies: [], queryString: [], headersSize: -1, bodySize: -1 },
      response: { cookies: [], headersSize: -1, bodySize: -1 },
    });
  });

  it('skips what the capture does not hold', () => {
    expect(entriesOfRequests(put, [undefined, undefined, entries[2]])).toHaveLength(1);
  });
});
