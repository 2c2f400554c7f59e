import { corsUnsafeRequestHeaderNames } from '../fetch/cors-unsafe-request-header-names';
import type { Exchange } from '../http/exchange';
import { get } from '../http/header-list';
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

/**
 * Milliseconds between the two starts up to which they are taken as one call; 1–13 ms were measured on an idle machine.
 * The clocks of the two differ by up to 8 ms on a busy one.
 */
const near = 50;
/** The same on a very busy machine. */
const far = 1_000;

/**
 * Finds the request that each preflight was sent for, among those with its method and URL. No id joins them: Chromium's
 * preflights carry the id of their request, whose own entry carries none. What joins them is the origin, the header names,
 * that they overlap in time, and that a request was sent exactly if its preflight let it. Requests alike in all that pair
 * in order of start. Both lists must be in order.
 */
export function pairPreflights(preflights: readonly Exchange[], actuals: readonly Exchange[], judge: Judge): Pairing {
  const preflightOf = new Map<Exchange, Exchange>();
  const single: Exchange[] = [];
  for (const preflight of preflights) {
    const fitting = around(preflight, actuals).filter((actual) => !preflightOf.has(actual) && fits(preflight, actual));
    const actual = fitting.length === 0 ? undefined : choose(preflight, fitting, judge(preflight));
    if (actual) preflightOf.set(actual, preflight);
    else single.push(preflight);
  }
  return { preflightOf, single };
}

/** Of several that fit: one that did what the preflight told it to, with exactly the header names that were asked for. */
function choose(preflight: Exchange, fitting: readonly Exchange[], accepted: boolean | null): Exchange | undefined {
  const obedient = accepted === null ? fitting : fitting.filter((actual) => wasSent(actual) === accepted);
  // A worker's request that CORS blocked looks as if it had not been sent, so one that was let go may be among those.
  const candidates = obedient.length === 0 && accepted === true ? fitting : obedient;
  const exact = candidates.filter((actual) => namesExactly(preflight, actual));
  const best = exact.length > 0 ? exact : candidates;
  return accepted === false ? nearestEnd(preflight, best) : first(preflight, best);
}

/** Requests alike start in the order in which their preflights do. */
function first(preflight: Exchange, candidates: readonly Exchange[]): Exchange | undefined {
  return (
    candidates.find((candidate) => distance(preflight, candidate) <= near) ??
    least(candidates, (candidate) => distance(preflight, candidate))
  );
}

/** A request that is refused ends when its preflight does. */
function nearestEnd(preflight: Exchange, candidates: readonly Exchange[]): Exchange | undefined {
  const end = preflight.start + preflight.duration;
  return least(candidates, ({ start, duration }) => Math.abs(start + duration - end));
}

function namesExactly(preflight: Exchange, actual: Exchange): boolean {
  const unsafe = corsUnsafeRequestHeaderNames(scriptHeaders(actual.requestHeaders));
  return unsafe.join() === requestedHeaderNames(preflight).join();
}

function around({ start }: Exchange, actuals: readonly Exchange[]): readonly Exchange[] {
  const from = lowerBound(actuals, (actual) => actual.start < start - far);
  const to = lowerBound(actuals, (actual) => actual.start <= start + far);
  return actuals.slice(from, to);
}

function fits(preflight: Exchange, actual: Exchange): boolean {
  return overlaps(preflight, actual) && sameOrigin(preflight, actual) && namesHeaders(preflight, actual);
}

/**
 * In Chromium the request starts before its preflight and ends after it; in Firefox it may start when the preflight has
 * ended. The two are timed by different processes, so a preflight can seem to outlast its request.
 */
function overlaps(preflight: Exchange, actual: Exchange): boolean {
  const end = actual.start + actual.duration + near;
  return end >= preflight.start && (actual.duration === 0 || end >= preflight.start + preflight.duration);
}

/** A request that was not sent has no Origin header yet: DevTools then shows provisional headers. */
function sameOrigin(preflight: Exchange, actual: Exchange): boolean {
  const origin = get(actual.requestHeaders, 'origin');
  return origin === null || origin === get(preflight.requestHeaders, 'origin');
}

/** The hop after a redirect that was not sent shows none of the headers it would have carried. */
function namesHeaders(preflight: Exchange, actual: Exchange): boolean {
  const requested = requestedHeaderNames(preflight);
  if (requested.length === 0) return true;
  if (!wasSent(actual) && scriptHeaders(actual.requestHeaders).length === 0) return true;
  const names = new Set(actual.requestHeaders.map((header) => header.name.toLowerCase()));
  return requested.every((name) => names.has(name));
}

/**
 * Whether a request went over the wire. Chromium shows an Origin header of those only that did, whether or not an answer
 * is shown; Firefox shows one of requests that were refused, too.
 */
export function wasSent({ response, error, requestHeaders }: Exchange): boolean {
  return response !== null || (error !== undefined && get(requestHeaders, 'origin') !== null);
}

function distance(preflight: Exchange, actual: Exchange): number {
  return Math.abs(preflight.start - actual.start);
}

function least(candidates: readonly Exchange[], measure: (candidate: Exchange) => number): Exchange | undefined {
  return candidates.reduce<Exchange | undefined>(
    (best, candidate) => (best && measure(best) <= measure(candidate) ? best : candidate),
    undefined,
  );
}
