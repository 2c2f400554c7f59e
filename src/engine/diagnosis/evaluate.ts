import { corsCheck } from '../fetch/cors-check';
import { corsPreflightFetch } from '../fetch/cors-preflight-fetch';
import { httpRedirectFetch, redirectFromSameOrigin } from '../fetch/http-redirect-fetch';
import type { CredentialsMode } from '../fetch/request';
import { result, type StepResult } from '../fetch/step-result';
import { blockedError, type Response } from '../http/exchange';
import { get } from '../http/header-list';
import type { At } from '../report/report';
import type { Chain, Hop } from '../traffic/chain';
import { wasSent } from '../traffic/look';
import { requestedHeaderNames } from '../traffic/preflight';
import type { RequestKind } from '../traffic/request-kind';

/** The outcome of one step for one hop. */
export interface Evaluated {
  readonly hop: number;
  readonly at: At;
  readonly result: StepResult;
}

/** What kind each hop of a chain is: looked up once, and asked for at every turn. */
export type Kinds = readonly RequestKind[];

/**
 * Runs the CORS protocol's steps over all hops of a chain, under one credentials mode, in the order in which the browser
 * takes them. It goes on after a failure, as far as there are messages to look at.
 */
export function evaluate(chain: Chain, kinds: Kinds, credentials: CredentialsMode): readonly Evaluated[] {
  const steps: Evaluated[] = [];
  chain.hops.forEach((hop, index) => {
    const kind = kinds[index];
    if (kind === 'same-origin') {
      for (const step of wayOutSteps(hop)) steps.push({ hop: index, at: 'actual', result: step });
    }
    if (kind === 'other-scheme' && index === 0 && isRefusedScheme(hop))
      steps.push({ hop: index, at: 'actual', result: result('url-scheme', false) });
    if (kind !== 'cors') return;
    for (const step of preflightSteps(hop, credentials)) steps.push({ hop: index, at: 'preflight', result: step });
    for (const step of actualSteps(hop, credentials)) steps.push({ hop: index, at: 'actual', result: step });
  });
  return steps;
}

/** The steps of a preflight alone: whether it lets its request go. */
export function preflightSteps(hop: Hop, credentials: CredentialsMode): readonly StepResult[] {
  if (hop.preflight === null) return [];
  return corsPreflightFetch(
    {
      origin: originAt(hop, 'preflight'),
      url: hop.url,
      method: hop.method,
      unsafeHeaderNames: requestedHeaderNames(hop.preflight),
      credentials,
    },
    hop.preflight.response,
  );
}

/** What a hop's message says of its origin, '' if nothing: after a redirect Firefox's preflights do not say `null`. */
export function originAt({ origin, preflight }: Hop, at: At): string {
  return (at === 'preflight' && preflight && get(preflight.requestHeaders, 'origin')) || origin || '';
}

function actualSteps(hop: Hop, credentials: CredentialsMode): readonly StepResult[] {
  if (hop.exchange === null || !wasSent(hop.exchange)) return [];
  const { response } = hop.exchange;
  if (response === null) return [result('request-sent', true)];
  if (hop.exchange.kept) return responseSteps(hop, response, credentials);
  return [result('request-sent', true), ...responseSteps(hop, response, credentials)];
}

function responseSteps(hop: Hop, response: Response, credentials: CredentialsMode): readonly StepResult[] {
  if (isRevalidation(hop, response)) return [];
  // Chromium can withhold all response headers of requests made in workers: then nothing can be said.
  if (response.headers.length === 0) return [];
  return [
    ...corsCheck({ origin: hop.origin ?? '', credentials }, response.headers),
    ...httpRedirectFetch(hop.url, response),
  ];
}

/**
 * Whether a 304 was answered to the browser's cache: the stored response was checked, which this one need not repeat. It
 * was not if the script itself asked (the preflight then names the condition), or if the browser failed it.
 * https://fetch.spec.whatwg.org/#http-network-or-cache-fetch step 11.4
 */
function isRevalidation({ exchange, preflight }: Hop, { status }: Response): boolean {
  if (status !== 304 || exchange?.error === blockedError) return false;
  const conditions = new Set(['if-none-match', 'if-modified-since']);
  return preflight === null || !requestedHeaderNames(preflight).some((name) => conditions.has(name));
}

/** The one thing CORS says of a request to the page's own origin: where its redirect may not lead. */
function wayOutSteps({ exchange, url }: Hop): readonly StepResult[] {
  return exchange?.response ? redirectFromSameOrigin(url, exchange.response) : [];
}

/**
 * Whether the browser stopped it because a request of mode cors needs an HTTP(S) scheme. What fails otherwise has an error of
 * its own; but a resource that an extension does not give to pages has this one. https://fetch.spec.whatwg.org/#main-fetch step 12
 */
function isRefusedScheme({ exchange, url }: Hop): boolean {
  return exchange?.error === blockedError && !/^chrome-extension:/i.test(url);
}

/** The first step that fails: where the browser stops. */
export function stopOf(steps: readonly Evaluated[]): Evaluated | null {
  return steps.find(isFailed) ?? null;
}

export function isFailed({ result: { outcome } }: Evaluated): boolean {
  return outcome === 'fail';
}
