import { corsUnsafeRequestHeaderNames } from '../fetch/cors-unsafe-request-header-names';
import type { Exchange } from '../http/exchange';
import { align } from './align';
import { far, fits, lag, wasSent } from './pair-fit';
import { requestedHeaderNames } from './preflight';
import { scriptHeaders } from './script-headers';
import { lowerBound } from './sorted';

/** Whether a preflight's response lets the request go: true, false, or null if that depends on the credentials mode. */
export type Judge = (preflight: Exchange) => boolean | null;

export interface Pairing {
  /** By request. */
  readonly preflightOf: ReadonlyMap<Exchange, Exchange>;
  /** Preflights whose request is not in the capture. */
  readonly single: readonly Exchange[];
}

/** More preflights times requests than this are not weighed against each other at once. */
const mostWeighed = 250_000;

/**
 * Finds the request that each preflight was sent for, among those with its method and URL. No id joins them: Chromium's
 * preflights carry the id of their request, whose own entry carries none. What joins them is the origin, the header names,
 * that they overlap in time, and that a request was sent exactly if its preflight let it. Requests alike in all that pair
 * in the order of their starts. Both lists must be in order.
 */
export function pairPreflights(preflights: readonly Exchange[], actuals: readonly Exchange[], judge: Judge): Pairing {
  const preflightOf = new Map<Exchange, Exchange>();
  const paired = new Set<Exchange>();
  const pair = (preflight: Exchange, actual: Exchange): void => {
    preflightOf.set(actual, preflight);
    paired.add(preflight);
  };
  const classes = alike(preflights, actuals, judge);
  // Where there are as many requests as preflights there is no choice, which tells how busy the machine was.
  for (const each of classes) if (each.preflights.length === each.actuals.length) zip(each, pair);
  const lags = [...preflightOf]
    .map(([actual, preflight]): Lag => ({ at: preflight.start, lag: lag(preflight, actual) }))
    .sort((a, b) => a.at - b.at);
  for (const each of classes) weigh(each, lags, paired, pair);
  const rest = preflights.filter((preflight) => !paired.has(preflight));
  const isFree = (actual: Exchange): boolean => !preflightOf.has(actual);
  for (const preflight of rest) {
    const actual = nearest(
      preflight,
      around(preflight, actuals).filter(isFree),
      judge(preflight),
      usualLag(lags, preflight),
    );
    if (actual) pair(preflight, actual);
  }
  return { preflightOf, single: preflights.filter((preflight) => !paired.has(preflight)) };
}

/** Preflights and requests that differ in nothing but their moment, each in order. */
interface Alike {
  readonly preflights: Exchange[];
  readonly actuals: Exchange[];
}

function alike(preflights: readonly Exchange[], actuals: readonly Exchange[], judge: Judge): readonly Alike[] {
  const classes = new Map<string, Alike>();
  const classOf = (sent: boolean, names: string): Alike => {
    const key = `${sent} ${names}`;
    const found = classes.get(key) ?? { preflights: [], actuals: [] };
    classes.set(key, found);
    return found;
  };
  for (const preflight of preflights) {
    // What depends on the credentials mode lets those go that send none, which most requests do.
    classOf(judge(preflight) ?? true, requestedHeaderNames(preflight).join()).preflights.push(preflight);
  }
  for (const actual of actuals) classOf(wasSent(actual), unsafeNames(actual)).actuals.push(actual);
  return [...classes.values()].filter((each) => each.preflights.length > 0);
}

type Pair = (preflight: Exchange, actual: Exchange) => void;

function zip({ preflights, actuals }: Alike, pair: Pair): void {
  const pairs = preflights.flatMap((preflight, i) => {
    const actual = actuals[i];
    return actual && fits(preflight, actual) ? [[preflight, actual] as const] : [];
  });
  if (pairs.length === preflights.length) for (const [preflight, actual] of pairs) pair(preflight, actual);
}

/** Pairs those whose distance in time is nearest to the usual one, all together. */
function weigh({ preflights, actuals }: Alike, lags: readonly Lag[], paired: ReadonlySet<Exchange>, pair: Pair): void {
  const left = preflights.filter((preflight) => !paired.has(preflight));
  if (left.length === 0 || left.length * actuals.length > mostWeighed) return;
  const usual = new Map(left.map((preflight) => [preflight, usualLag(lags, preflight)]));
  const cost = (preflight: Exchange, actual: Exchange): number =>
    fits(preflight, actual) ? Math.abs(lag(preflight, actual) - (usual.get(preflight) ?? 0)) : Number.POSITIVE_INFINITY;
  for (const [preflight, actual] of align(left, actuals, cost, 2 * far)) pair(preflight, actual);
}

interface Lag {
  /** Start of the preflight. */
  readonly at: number;
  readonly lag: number;
}

/** How long after its request a preflight started at about this time: on a busy machine it is longer. `lags` are in order. */
function usualLag(lags: readonly Lag[], { start }: Exchange): number {
  const next = lowerBound(lags, ({ at }) => at < start);
  const [before, after] = [lags[next - 1], lags[next]];
  const gap = (each: Lag | undefined): number => (each ? Math.abs(each.at - start) : Number.POSITIVE_INFINITY);
  const best = gap(before) <= gap(after) ? before : after;
  return best && gap(best) <= far ? best.lag : 0;
}

/**
 * Of what is left: one that did what the preflight told it to; else, if it was let go, any. A worker's request that CORS
 * blocked looks as if it had not been sent.
 */
function nearest(
  preflight: Exchange,
  free: readonly Exchange[],
  accepted: boolean | null,
  usual: number,
): Exchange | undefined {
  const fitting = free.filter((actual) => fits(preflight, actual));
  const obedient = accepted === null ? fitting : fitting.filter((actual) => wasSent(actual) === accepted);
  const candidates = obedient.length === 0 && accepted === true ? fitting : obedient;
  const called = preflight.start - usual;
  return candidates.reduce<Exchange | undefined>(
    (best, actual) => (best && Math.abs(best.start - called) <= Math.abs(actual.start - called) ? best : actual),
    undefined,
  );
}

function unsafeNames(actual: Exchange): string {
  return corsUnsafeRequestHeaderNames(scriptHeaders(actual.requestHeaders)).join();
}

function around({ start }: Exchange, actuals: readonly Exchange[]): readonly Exchange[] {
  const from = lowerBound(actuals, (actual) => actual.start < start - far);
  const to = lowerBound(actuals, (actual) => actual.start <= start + far);
  return actuals.slice(from, to);
}
