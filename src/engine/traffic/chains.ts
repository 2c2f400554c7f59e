import type { Exchange } from '../http/exchange';
import { get } from '../http/header-list';
import type { Chain, Hop } from './chain';
import { compareExchanges } from './order';
import { type Judge, pairPreflights } from './pair';
import { isPreflight, requestedMethod } from './preflight';
import { linkRedirects, redirectGap, redirectTarget } from './redirects';

/**
 * Joins exchanges into what pages asked for: preflight and request, redirect to redirect.
 * The exchanges must be in order (`inOrder`).
 */
export function toChains(exchanges: readonly Exchange[], judge: Judge): readonly Chain[] {
  const preflights = exchanges.filter(isPreflight);
  const actuals = exchanges.filter((exchange) => !isPreflight(exchange));
  const { preflightOf, single } = pairPreflights(preflights, actuals, judge);
  const next = linkRedirects(actuals);
  const followers = new Set(next.values());
  const chains = actuals.filter((actual) => !followers.has(actual)).map((first) => hopsFrom(first, next, preflightOf));
  addSingles(chains, single);
  return withIds(chains);
}

type Hops = [Hop, ...Hop[]];

function hopsFrom(
  first: Exchange,
  next: ReadonlyMap<Exchange, Exchange>,
  preflightOf: ReadonlyMap<Exchange, Exchange>,
): Hops {
  const hops: Hops = [toHop(first, preflightOf.get(first) ?? null)];
  for (let hop = next.get(first); hop; hop = next.get(hop)) hops.push(toHop(hop, preflightOf.get(hop) ?? null));
  return hops;
}

function toHop(exchange: Exchange, preflight: Exchange | null): Hop {
  const origin = get(exchange.requestHeaders, 'origin') ?? (preflight && get(preflight.requestHeaders, 'origin'));
  return {
    url: exchange.url,
    method: exchange.method,
    origin,
    exchange,
    preflight,
  };
}

/** A preflight whose request is not in the capture: the last hop of the chain that led to it, or a chain of its own. */
function addSingles(chains: Hops[], preflights: readonly Exchange[]): void {
  if (preflights.length === 0) return;
  const ends = openEnds(chains);
  for (const preflight of preflights) {
    const hop: Hop = {
      url: preflight.url,
      method: requestedMethod(preflight),
      origin: get(preflight.requestHeaders, 'origin'),
      exchange: null,
      preflight,
    };
    const waiting = ends.get(`${hop.method} ${hop.url}`) ?? [];
    const index = waiting.findIndex(({ end }) => Math.abs(preflight.start - end) <= redirectGap);
    const [found] = index < 0 ? [] : waiting.splice(index, 1);
    if (found) found.hops.push(hop);
    else chains.push([hop]);
  }
}

/** Chains that end with a redirect, by the method and URL it leads to. */
function openEnds(chains: readonly Hops[]): Map<string, { hops: Hops; end: number }[]> {
  const ends = new Map<string, { hops: Hops; end: number }[]>();
  for (const hops of chains) {
    const last = hops[hops.length - 1]?.exchange;
    const target = last ? redirectTarget(last) : null;
    if (!last || target === null) continue;
    const key = `${target.method} ${target.url}`;
    const open = { hops, end: last.start + last.duration };
    const others = ends.get(key);
    if (others) others.push(open);
    else ends.set(key, [open]);
  }
  return ends;
}

function withIds(chains: readonly Hops[]): readonly Chain[] {
  const seen = new Map<string, number>();
  return [...chains]
    .sort((a, b) => compareExchanges(firstOf(a), firstOf(b)))
    .map((hops) => {
      const { start, url } = firstOf(hops);
      const base = `${start.toString(36)}-${hops[0].method}-${hash(url)}`;
      const twin = seen.get(base) ?? 0;
      seen.set(base, twin + 1);
      return { id: twin === 0 ? base : `${base}-${twin + 1}`, hops };
    });
}

function firstOf([hop]: Hops): Exchange {
  const first = hop.exchange ?? hop.preflight;
  if (first === null) throw new Error('a hop has neither a request nor a preflight');
  return first;
}

/** FNV-1a, 32 bits: short and the same everywhere. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}
