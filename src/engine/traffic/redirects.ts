import { type Exchange, endOf } from '../http/exchange';
import { get } from '../http/header-list';
import { locationUrl } from '../http/location-url';
import { withoutFragment } from '../http/without-fragment';
import { align } from './align';
import { classesOf } from './classes';
import { lookOfPreflight, lookOfRequest } from './look';
import { isPreflight } from './preflight';

/** Milliseconds at most between the end of a redirect and the start of what it led to; 0–2 ms were measured in Chromium. */
export const redirectGap = 1_000;

/** The same on a busy machine: up to 5 were measured, and up to 4 the other way round. */
const usualGap = 30;

/**
 * For each of these nodes (requests, and preflights that stand for one) the redirect that led to it, if one did. Every hop
 * is an entry of its own; what joins it to the next is Location, method, time, the header names, and in Chromium the
 * id that the preflights of a chain share. `redirects` must all lead to the method and URL of `nodes`, in the order of
 * their ends; the nodes in order.
 */
export function linkRedirects(
  redirects: readonly Exchange[],
  nodes: readonly Exchange[],
  idOf: (node: Exchange) => string | null,
): ReadonlyMap<Exchange, Exchange> {
  const previousOf = new Map<Exchange, Exchange>();
  const linked = new Set<Exchange>();
  const link = (key: (exchange: Exchange) => string | null, mostGap: number): void => {
    const cost = (redirect: Exchange, node: Exchange): number => {
      const gap = Math.abs(node.start - endOf(redirect));
      return gap <= mostGap && follows(node, redirect, idOf) ? gap : Number.POSITIVE_INFINITY;
    };
    const freeRedirects = redirects.filter((redirect) => !linked.has(redirect));
    const freeNodes = nodes.filter((node) => !previousOf.has(node));
    for (const { first, second } of classesOf(freeRedirects, key, freeNodes, key)) {
      for (const [redirect, node] of align(first, second, cost, 2 * redirectGap)) {
        previousOf.set(node, redirect);
        linked.add(redirect);
      }
    }
  };
  link(idOf, redirectGap);
  for (const gap of [usualGap, redirectGap]) {
    link(lastingNames, gap);
    link(() => '', gap);
  }
  return previousOf;
}

/** A preflight whose own request is not there stands for it, whatever its type. */
function follows(node: Exchange, redirect: Exchange, idOf: (node: Exchange) => string | null): boolean {
  const [id, redirectId] = [idOf(node), idOf(redirect)];
  if (id !== null && redirectId !== null && id !== redirectId) return false;
  const sameType = node.resourceType === redirect.resourceType || node.resourceType === 'preflight';
  // Starts are in whole milliseconds, so a redirect may seem to start when what it led to does.
  return sameType && node !== redirect && node.start >= redirect.start;
}

/**
 * The names of the headers that a request keeps when it is redirected: it loses its Authorization to another origin, and
 * what describes its body where it becomes a GET. https://fetch.spec.whatwg.org/#http-redirect-fetch
 */
function lastingNames(node: Exchange): string {
  const names = isPreflight(node) ? lookOfPreflight(node).names : lookOfRequest(node).unsafeNames;
  return names.filter((name) => name !== 'authorization' && !name.startsWith('content-')).join();
}

/** Where a redirect response sends the browser, and with which method; null if it is no redirect, or was not followed. */
export function redirectTarget(exchange: Exchange): { url: string; method: string } | null {
  if (exchange.response === null || exchange.error) return null;
  const location = locationUrl(exchange.url, exchange.response);
  if (location === null) return null;
  const url = upgraded(exchange, withoutFragment(location));
  return { url, method: methodAfter(exchange.response.status, exchange.method) };
}

/** https://fetch.spec.whatwg.org/#concept-http-redirect-fetch step 12. */
function methodAfter(status: number, method: string): string {
  if ((status === 301 || status === 302) && method === 'POST') return 'GET';
  if (status === 303 && method !== 'HEAD') return 'GET';
  return method;
}

/** Images, sound and film of pages over https are asked for over https. https://w3c.github.io/webappsec-mixed-content/#upgrade-algorithm */
function upgraded({ resourceType, requestHeaders }: Exchange, url: string): string {
  const isUpgradable = resourceType === 'image' || resourceType === 'media';
  const page = get(requestHeaders, 'referer') ?? get(requestHeaders, 'origin') ?? '';
  return isUpgradable && page.startsWith('https:') ? url.replace(/^http:/, 'https:') : url;
}
