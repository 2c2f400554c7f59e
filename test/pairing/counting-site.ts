import { Random } from '../differential/random';
import { type RawAnswer, type RawRequest, startRawServers } from '../differential/raw-server';
import { chromiumArgs, isPreflight } from '../differential/site';
import { servedHeader } from '../differential/truth';
import { makeCertificate } from '../lab/certificate';
import { idHeader, redirectTarget, targetPaths } from './traffic';

export interface CountingSite {
  readonly chromiumArgs: readonly string[];
  close(): Promise<void>;
}

/** Servers that number their answers, and let through or refuse, at once or later, as chance has it. */
export async function startCountingSite(seed: number): Promise<CountingSite> {
  const certificate = await makeCertificate(['*.contoso.test', '*.fabrikam.test']);
  const random = new Random(seed, 1);
  let served = 0;
  const servers = await startRawServers(certificate, (request) => {
    const { url } = request;
    if (!targetPaths.includes(url.pathname)) return page;
    served += 1;
    const { status, headers } = isPreflight(request) ? preflight(random, url) : actual(random, request);
    return {
      status,
      headers: [...headers, [servedHeader, String(served)], ['Cache-Control', 'no-store']],
      delay: random.chance(0.5) ? random.int(1, 60) : 0,
    };
  });
  return { chromiumArgs: chromiumArgs(servers.httpPort, servers.httpsPort), close: servers.close };
}

const page: RawAnswer = {
  status: 200,
  headers: [['Content-Type', 'text/html']],
  body: '<!DOCTYPE html><link rel="icon" href="data:,"><title>Pairing</title>',
};

function preflight(random: Random, { pathname }: URL): RawAnswer {
  const methods = random.chance(0.1) ? 'GET' : 'GET, POST, PUT, DELETE, PATCH';
  const headers = random.chance(0.1) ? idHeader : `${idHeader}, X-A, X-B, Authorization`;
  return {
    status: random.chance(0.05) ? 500 : 204,
    headers: [
      ...(random.chance(0.08) ? [] : [['Access-Control-Allow-Origin', '*'] as const]),
      ['Access-Control-Allow-Methods', methods],
      ['Access-Control-Allow-Headers', headers],
      ['Access-Control-Max-Age', pathname === '/cached' ? '600' : '0'],
    ],
  };
}

function actual(random: Random, { method, url }: RawRequest): RawAnswer {
  const allowOrigin = random.chance(0.1) ? [] : [['Access-Control-Allow-Origin', '*'] as const];
  const location = redirectTarget(random, url);
  if (location === null) return { status: method === 'DELETE' ? 204 : 200, headers: allowOrigin };
  return { status: random.pick([302, 307, 308]), headers: [...allowOrigin, ['Location', location]] };
}
