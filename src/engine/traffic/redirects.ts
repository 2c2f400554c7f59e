import { type Exchange, endOf } from '../http/exchange';
import { align } from './align';
import type { Span } from './cell';
import { classesOf } from './classes';
import { unsafeNamesOf } from './look';
import { compareNodes, type Node } from './node';
import { requestedHeaderNames } from './preflight';

/** Milliseconds at most between the end of a redirect and the start of what it led to; 0–2 ms were measured in Chromium. */
const redirectGap = 1_000;

/** The same in Firefox, whose `time` leaves out how long the redirected request waited for its preflight: 1,600 were measured. */
const longestGap = 5_000;

/** The same on a busy machine: up to 5 were measured, and up to 4 the other way round. */
const usualGap = 30;

/**
 * Milliseconds at most by which a redirect can seem to go on when what it led to has begun. The browser follows redirects of
 * keepalive requests without the page, and a busy page hears of them late: 3,763 were measured.
 */
const longestOverlap = 10_000;

/** More than any pair that is possible. */
const leftOut = 2 * longestOverlap;

/** The length in milliseconds of the time in which a redirect can lead to something. */
export const longestReach = longestOverlap + longestGap;

/**
 * For each of these nodes (requests, and preflights that stand for one) the redirect that led to it, if one did. Every hop
 * is an entry of its own; what joins it to the next is Location, method, time, the header names, and in Chromium the
 * id that the preflights of a chain share. `redirects` must all lead to the method and URL of `nodes`; the nodes in order.
 */
export function linkRedirects(redirects: readonly Node[], nodes: readonly Node[]): ReadonlyMap<Node, Node> {
  const previousOf = new Map<Node, Node>();
  const linked = new Set<Node>();
  const inOrderOfEnds = [...redirects].sort((a, b) => endOf(a.exchange) - endOf(b.exchange) || compareNodes(a, b));
  const link = (key: (node: Node) => string | null, mostGap: number, mostOverlap: number): void => {
    const cost = (redirect: Node, node: Node): number => {
      const gap = node.exchange.start - endOf(redirect.exchange);
      const isInTime =
        gap <= Math.min(mostGap, gapOf(redirect.exchange)) &&
        -gap <= Math.min(mostOverlap, overlapOf(redirect.exchange));
      return isInTime && follows(node, redirect) ? Math.abs(gap) : Number.POSITIVE_INFINITY;
    };
    const freeRedirects = inOrderOfEnds.filter((redirect) => !linked.has(redirect));
    const freeNodes = nodes.filter((node) => !previousOf.has(node));
    for (const { first, second } of classesOf(freeRedirects, key, freeNodes, key)) {
      for (const [redirect, node] of align(first, second, cost, leftOut)) {
        previousOf.set(node, redirect);
        linked.add(redirect);
      }
    }
  };
  link(({ requestId }) => requestId, longestGap, longestOverlap);
  for (const [gap, overlap] of [
    [usualGap, usualGap],
    [redirectGap, redirectGap],
    [longestGap, longestOverlap],
  ] as const) {
    link(lastingNames, gap, overlap);
    link(() => '', gap, overlap);
  }
  return previousOf;
}

/** Milliseconds by which a redirect may seem to go on when what it led to has begun. Only these can be keepalive requests. */
function overlapOf({ resourceType }: Exchange): number {
  return resourceType === 'ping' || resourceType === 'fetch' ? longestOverlap : redirectGap;
}

/** Only Firefox says nothing of errors. */
function gapOf({ error }: Exchange): number {
  return error === undefined ? longestGap : redirectGap;
}

/** When a redirect can lead to something, in milliseconds since the epoch. */
export function reachOfRedirect(redirect: Exchange): Span {
  const end = endOf(redirect);
  return { from: Math.max(redirect.start, end - overlapOf(redirect)), to: end + gapOf(redirect) };
}

/** A preflight whose own request is not there stands for it, whatever its type. */
function follows(node: Node, redirect: Node): boolean {
  if (node.requestId !== null && redirect.requestId !== null && node.requestId !== redirect.requestId) return false;
  const [after, before] = [node.exchange, redirect.exchange];
  const isSameType = after.resourceType === before.resourceType || after.resourceType === 'preflight';
  // Starts are in whole milliseconds, so a redirect may seem to start when what it led to does.
  return isSameType && node !== redirect && after.start >= before.start && mayHaveOrigin(node, before);
}

/**
 * Whether a hop's Origin header, where there are two to compare, is what it would be after that redirect. In mode no-cors
 * Chromium sends `null` after every redirect from one origin to another, even from the page's own.
 * https://chromium.googlesource.com/chromium/src/+/main/net/url_request/redirect_util.cc
 */
function mayHaveOrigin({ exchange: node, isPreflight }: Node, redirect: Exchange): boolean {
  const [before, after] = [redirect.origin, node.origin];
  if (before === null || after === null) return true;
  const from = redirect.server;
  if (from === node.server) return after === before;
  // https://fetch.spec.whatwg.org/#concept-request-tainted-origin — which Firefox's preflights do not say.
  const isTainted = from !== before && !(isPreflight && node.error === undefined);
  return after === 'null' || (!isTainted && after === before);
}

/**
 * The names of the headers that a request keeps when it is redirected: it loses its Authorization to another origin, and
 * what describes its body where it becomes a GET. https://fetch.spec.whatwg.org/#http-redirect-fetch
 */
function lastingNames({ isPreflight, exchange }: Node): string {
  const names = isPreflight ? requestedHeaderNames(exchange) : unsafeNamesOf(exchange);
  return names.filter((name) => name !== 'authorization' && !name.startsWith('content-')).join();
}
