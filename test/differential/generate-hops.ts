import { type CaseHop, type CaseRequest, type PageName, pages, pathOf } from './case';
import { generateActual, generatePreflight } from './generate-answer';
import type { Random } from './random';

export interface HopContext {
  readonly index: number;
  readonly page: PageName;
  /** Of the request. */
  readonly origin: string;
  readonly request: CaseRequest;
}

type Location = { readonly status: number; readonly value: string };

/** The URL of a request and of each redirect, with what is answered there. */
export function generateHops(random: Random, context: HopContext): readonly [CaseHop, ...CaseHop[]] {
  const count = random.weighted([
    [76, 1],
    [15, 2],
    [7, 3],
    [2, 4],
  ]);
  const urls = Array.from({ length: count }, (_, hop) => url(random, context, hop));
  const origins = originsAt(context.origin, urls);
  const hops = urls.map((address, hop): CaseHop => {
    const next = urls[hop + 1];
    const location = next === undefined ? last(random, context.index) : between(random, address, next);
    const about = { origin: origins[hop] ?? 'null', request: context.request };
    return {
      url: address,
      preflight: generatePreflight(random, about, next ?? `${address}/elsewhere`),
      actual: generateActual(random, about, location),
    };
  });
  const [first, ...more] = hops;
  if (first === undefined) throw new Error('A case has at least one hop');
  return [first, ...more];
}

/** Few hosts, so that connections are used again. Those with an even number have cookies (`cookies.ts`). */
function url(random: Random, { index, page, request }: HopContext, hop: number): string {
  const path = pathOf(index, hop);
  const { origin, url: pageUrl } = pages[page];
  if (random.chance(hop === 0 ? 0.04 : 0.2)) return `${origin === 'null' ? new URL(pageUrl).origin : origin}${path}`;
  // Mixed content: Chromium does not tell DevTools how a request ends that outlives its page.
  const secure = page === 'http' ? random.chance(0.5) : request.keepalive || random.chance(0.97);
  const host = random.pick(['api', 'c', 'files']) + random.int(0, 5);
  const domain = random.pick(['contoso.test', 'fabrikam.test']);
  const port = random.chance(0.12) ? (secure ? ':8443' : ':8080') : '';
  return `http${secure ? 's' : ''}://${host}.${domain}${port}${path}`;
}

/** The origin that a request has at each hop: one that was led from one foreign origin to another has none. */
function originsAt(origin: string, urls: readonly string[]): readonly string[] {
  let tainted = false;
  return urls.map((address, hop) => {
    const before = urls[hop - 1];
    if (before !== undefined) {
      const left = new URL(before).origin;
      if (left !== origin && left !== new URL(address).origin) tainted = true;
    }
    return tainted ? 'null' : origin;
  });
}

function redirectStatus(random: Random): number {
  return random.weighted([
    [2, 301],
    [4, 302],
    [2, 303],
    [4, 307],
    [3, 308],
  ]);
}

function between(random: Random, from: string, to: string): Location {
  const target = new URL(to);
  const sameOrigin = new URL(from).origin === target.origin;
  const value = random.weighted([
    [20, to],
    [1, `${to}#fragment`],
    [1, to.replace('://', '://u:p@')],
    [1, to.replace('://', '://u@')],
    [1, to.replace(/^https?:/, '')],
    [sameOrigin ? 6 : 0, target.pathname],
    [1, to.toUpperCase().replace(/\/K(\d)/, '/k$1')],
  ]);
  return { status: redirectStatus(random), value };
}

/** Redirects that cannot be followed, or lead out of http. */
function last(random: Random, index: number): Location | null {
  if (random.chance(0.94)) return null;
  const place = pathOf(index, 9);
  const value = random.pick([
    `data:text/plain,${place}`,
    `ftp://files.contoso.test${place}`,
    `custom:${place}`,
    `blob:https://app.contoso.test${place}`,
    `file://${place}`,
    `javascript:0${place}`,
    `https://[${place}`,
    'https://',
    '',
  ]);
  return { status: random.chance(0.9) ? redirectStatus(random) : random.pick([300, 305, 306]), value };
}
