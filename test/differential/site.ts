import { createHash, X509Certificate } from 'node:crypto';
import path from 'node:path';
import { build } from 'esbuild';
import { type Certificate, makeCertificate } from '../lab/certificate';
import { type Case, type CaseAnswer, type Initiator, type Line, originOf, pages, placeOf } from './case';
import { type RawAnswer, type RawRequest, startRawServers } from './raw-server';
import { sentinelPath } from './session';

/** What reached a server for a case. */
export interface Arrival {
  readonly hop: number;
  readonly preflight: boolean;
  readonly cookie: boolean;
}

export interface Site {
  readonly httpPort: number;
  readonly httpsPort: number;
  /** What a Chromium browser needs to reach it under its real names. */
  readonly chromiumArgs: readonly string[];
  /** From now on these are answered, and no others. */
  serve(cases: readonly Case[]): void;
  arrivals(index: number): readonly Arrival[];
  close(): Promise<void>;
}

/** The pages that make the requests, and all the servers that answer them. */
export async function startSite(): Promise<Site> {
  const page = await makePage();
  const cases = new Map<number, Case>();
  const arrivals = new Map<number, Arrival[]>();
  const certificate = await makeCertificate(['*.contoso.test', '*.fabrikam.test']);
  const servers = await startRawServers(certificate, (request) => {
    const place = placeOf(request.url.pathname);
    const one = place && cases.get(place.index);
    if (!place || !one) return page(request);
    const preflight = isPreflight(request);
    arrivals.get(place.index)?.push({ hop: place.hop, preflight, cookie: request.headers.has('cookie') });
    const hop = one.hops[place.hop];
    if (!hop) return { status: 404, headers: [] };
    return withBody(preflight ? hop.preflight : answerTo(request, hop.actual, one), one);
  });
  return {
    httpPort: servers.httpPort,
    httpsPort: servers.httpsPort,
    chromiumArgs: [...chromiumArgs(servers.httpPort, servers.httpsPort), trust(certificate)],
    serve(served) {
      cases.clear();
      arrivals.clear();
      for (const one of served) {
        cases.set(one.index, one);
        arrivals.set(one.index, []);
      }
    },
    arrivals: (index) => arrivals.get(index) ?? [],
    close: servers.close,
  };
}

/** Where an answer may be kept, the server names whoever asks. */
function answerTo({ headers }: RawRequest, answer: CaseAnswer, one: Case): CaseAnswer {
  if (one.before === null) return answer;
  const asker = headers.get('origin');
  const names = ([name, value]: Line) => /^access-control-allow-origin$/i.test(name) && value === originOf(one);
  const own = answer.headers.flatMap((line): Line[] => {
    if (!names(line)) return [line];
    return asker === undefined ? [] : [[line[0], asker]];
  });
  return { ...answer, headers: own };
}

/** https://fetch.spec.whatwg.org/#cors-preflight-request */
export function isPreflight({ method, headers }: RawRequest): boolean {
  return method === 'OPTIONS' && headers.has('access-control-request-method');
}

/** Chromium's cache keeps nothing that came with a certificate whose errors it ignores. This way it sees none. */
function trust({ cert }: Certificate): string {
  const key = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return `--ignore-certificate-errors-spki-list=${createHash('sha256').update(key).digest('base64')}`;
}

/** All names of the two domains are this machine. */
export function chromiumArgs(httpPort: number, httpsPort: number): readonly string[] {
  const rules = ['*.contoso.test', '*.fabrikam.test'].flatMap((domain) => [
    ...[80, 8080].map((port) => `MAP ${domain}:${port} 127.0.0.1:${httpPort}`),
    ...[443, 8443].map((port) => `MAP ${domain}:${port} 127.0.0.1:${httpsPort}`),
  ]);
  return [`--host-resolver-rules=${rules.join(', ')}`, '--ignore-certificate-errors'];
}

const gif = atob('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==');

/** What each kind of request must get to be content. Fonts get none: no test needs one. */
const contents: Readonly<Partial<Record<Initiator, readonly [type: string, body: string]>>> = {
  'module-script': ['text/javascript', 'export {};'],
  image: ['image/gif', gif],
  'event-source': ['text/event-stream', 'data: x\n\n'],
};

function withBody(answer: CaseAnswer, { initiator, request, before }: Case): RawAnswer {
  // A page cannot read the body in mode no-cors, and the browser does not call a request finished whose body nobody read.
  const [type, body] = contents[initiator] ?? ['text/plain', request.mode === 'no-cors' ? '' : 'answer'];
  return {
    ...answer,
    headers: [
      ...answer.headers,
      ['Cache-Control', before === null ? 'no-store' : 'max-age=600'],
      ['Content-Type', type],
    ],
    body,
  };
}

/** The page and its script, the same at every address that is of no case. */
async function makePage(): Promise<(request: RawRequest) => RawAnswer> {
  const [client, remote] = await Promise.all([bundle('index'), bundle('remote')]);
  const html = `<!DOCTYPE html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Differential</title>
<script type="text/plain" id="remote">${remote}</script><script>${client}</script>`;
  const { pathname: sandboxed } = new URL(pages.sandboxed.url);
  return ({ url: { pathname } }) => {
    if (pathname.startsWith(sentinelPath)) return { status: 200, headers: [['Access-Control-Allow-Origin', '*']] };
    if (pathname === '/remote.js') return { status: 200, headers: [['Content-Type', 'text/javascript']], body: remote };
    const headers: (readonly [string, string])[] = [['Content-Type', 'text/html']];
    if (pathname === sandboxed) headers.push(['Content-Security-Policy', 'sandbox allow-scripts']);
    return { status: 200, headers, body: html };
  };
}

async function bundle(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.resolve(`test/differential/client/${name}.ts`)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}
