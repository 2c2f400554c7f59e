import type { Exchange } from '../http/exchange';
import { get } from '../http/header-list';
import { requestedHeaderNames, requestedMethod } from './preflight';

/** Whether a preflight's response lets the request go: true, false, or null if that depends on the credentials mode. */
export type Judge = (preflight: Exchange) => boolean | null;

export interface Pairing {
  readonly preflightOf: ReadonlyMap<Exchange, Exchange>;
  /** Preflights whose request is not in the capture. */
  readonly single: readonly Exchange[];
}

/** Milliseconds between the two starts up to which they are taken as one call; 1–13 ms were measured on an idle machine. */
const near = 50;
/** The same on a busy machine. */
const far = 1_000;

/**
 * Finds the request that each preflight was sent for. No id joins them: Chromium's preflights carry the id of their
 * request, whose own entry carries none. What joins them is the URL, the method, the origin, the header names, that they
 * overlap in time, and that a request was sent exactly if its preflight let it. Requests alike in all that pair in order
 * of start. Both lists must be sorted by start.
 */
export function pairPreflights(preflights: readonly Exchange[], actuals: readonly Exchange[], judge: Judge): Pairing {
  const groups = new Map<string, Group>();
  for (const actual of actuals) {
    const key = keyOf(actual.method, actual.url);
    const group = groups.get(key);
    if (group) group.actuals.push(actual);
    else groups.set(key, { actuals: [actual], from: 0 });
  }
  const preflightOf = new Map<Exchange, Exchange>();
  const single: Exchange[] = [];
  for (const preflight of preflights) {
    const group = groups.get(keyOf(requestedMethod(preflight), preflight.url));
    const accepted = judge(preflight);
    const candidates = group
      ? window(group, preflight).filter((actual) => !preflightOf.has(actual) && fits(preflight, actual, accepted))
      : [];
    const actual =
      candidates.find((candidate) => distance(preflight, candidate) <= near) ?? nearest(preflight, candidates);
    if (actual) preflightOf.set(actual, preflight);
    else single.push(preflight);
  }
  return { preflightOf, single };
}

/** Requests with one method and URL, sorted by start; those before `from` are too old for any preflight still to come. */
interface Group {
  readonly actuals: Exchange[];
  from: number;
}

function window(group: Group, preflight: Exchange): readonly Exchange[] {
  const { actuals } = group;
  const startOf = (i: number): number => actuals[i]?.start ?? Number.POSITIVE_INFINITY;
  while (startOf(group.from) < preflight.start - far) group.from++;
  let to = group.from;
  while (startOf(to) <= preflight.start + far) to++;
  return actuals.slice(group.from, to);
}

function keyOf(method: string, url: string): string {
  return `${method} ${url}`;
}

function fits(preflight: Exchange, actual: Exchange, accepted: boolean | null): boolean {
  return (
    overlaps(preflight, actual) &&
    sameOrigin(preflight, actual) &&
    namesHeaders(preflight, actual) &&
    (accepted === null || accepted === wasSent(actual))
  );
}

/**
 * In Chromium the request starts before its preflight and ends after it; in Firefox it may start when the preflight has
 * ended. The two are timed by different processes, so on a busy machine a preflight can seem to outlast its request: up to
 * 8 ms were measured.
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

function namesHeaders(preflight: Exchange, actual: Exchange): boolean {
  const names = new Set(actual.requestHeaders.map((header) => header.name.toLowerCase()));
  return requestedHeaderNames(preflight).every((name) => names.has(name));
}

/** Whether a request went over the wire: then it has an answer, or at least the headers that the network adds. */
export function wasSent(actual: Exchange): boolean {
  return actual.response !== null || get(actual.requestHeaders, 'origin') !== null;
}

function distance(preflight: Exchange, actual: Exchange): number {
  return Math.abs(preflight.start - actual.start);
}

function nearest(preflight: Exchange, candidates: readonly Exchange[]): Exchange | undefined {
  return candidates.reduce<Exchange | undefined>(
    (best, candidate) => (best && distance(preflight, best) <= distance(preflight, candidate) ? best : candidate),
    undefined,
  );
}
