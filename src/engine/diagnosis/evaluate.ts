import { corsCheck } from '../fetch/cors-check';
import { corsPreflightFetch } from '../fetch/cors-preflight-fetch';
import { httpRedirectFetch, redirectFromSameOrigin } from '../fetch/http-redirect-fetch';
import type { CredentialsMode } from '../fetch/request';
import { firstFailed, result, type StepResult } from '../fetch/step-result';
import type { StepId } from '../fetch/steps';
import { blockedError, type Response } from '../http/exchange';
import type { At } from '../report/report';
import type { Chain, Hop } from '../traffic/chain';
import { wasSent } from '../traffic/look';
import { requestedHeaderNames } from '../traffic/preflight';
import type { RequestKind } from '../traffic/request-kind';
import { keepsRedirect } from './observe';

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
  for (const hop of chain.hops.keys()) {
    for (const at of inTurn) {
      for (const step of stepsAt(chain, kinds, hop, at, credentials)) steps.push({ hop, at, result: step });
    }
  }
  return steps;
}

/** The first step that fails, as `evaluate` would give it: where the browser stops. The others are not put together. */
export function stopOf(chain: Chain, kinds: Kinds, credentials: CredentialsMode): Evaluated | null {
  for (const hop of chain.hops.keys()) {
    for (const at of inTurn) {
      const result = firstFailed(stepsAt(chain, kinds, hop, at, credentials));
      if (result) return { hop, at, result };
    }
  }
  return null;
}

const inTurn: readonly At[] = ['preflight', 'actual'];

function stepsAt(
  chain: Chain,
  kinds: Kinds,
  index: number,
  at: At,
  credentials: CredentialsMode,
): readonly StepResult[] {
  const hop = chain.hops[index];
  if (!hop) return [];
  const kind = kinds[index];
  if (kind === 'other-scheme') return index === 0 && at === 'actual' ? schemeSteps(hop) : [];
  const steps = stepsOfKind(hop, kind, at, credentials);
  // Where a redirect leads is looked at when it is followed.
  if (index < chain.hops.length - 2 || !keepsRedirect(chain)) return steps;
  return steps.filter(({ step }) => !isRedirectStep(step));
}

function isRedirectStep(step: StepId): boolean {
  return step === 'redirect-scheme' || step === 'redirect-without-credentials';
}

function stepsOfKind(
  hop: Hop,
  kind: RequestKind | undefined,
  at: At,
  credentials: CredentialsMode,
): readonly StepResult[] {
  if (kind === 'same-origin') return at === 'preflight' ? [] : wayOutSteps(hop);
  if (kind !== 'cors') return [];
  return at === 'preflight' ? preflightSteps(hop, credentials) : actualSteps(hop, credentials);
}

/** The steps of a preflight alone: whether it lets its request go. What was sent after all had an answer, not recorded. */
export function preflightSteps(hop: Hop, credentials: CredentialsMode): readonly StepResult[] {
  if (hop.preflight === null) return [];
  if (hop.preflight.response === null && hop.exchange && wasSent(hop.exchange)) return [];
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
  return (at === 'preflight' && preflight?.origin) || origin || '';
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
  if (response.headers.length === 0 && !isBlockedPages(hop)) return [];
  return [
    ...corsCheck({ origin: hop.origin ?? '', credentials }, response.headers),
    ...httpRedirectFetch(hop.url, response),
  ];
}

function isBlockedPages({ exchange }: Hop): boolean {
  return exchange?.error === blockedError && exchange.ofPage;
}

/**
 * Whether a 304 was answered to the browser's cache: the stored response was checked, which this one need not repeat. It
 * was not if the script itself asked (the preflight then names the condition), or if the browser failed it.
 * https://fetch.spec.whatwg.org/#http-network-or-cache-fetch step 11.4
 */
function isRevalidation({ exchange, preflight }: Hop, { status }: Response): boolean {
  if (status !== 304 || exchange?.error === blockedError) return false;
  return (
    preflight === null ||
    !requestedHeaderNames(preflight).some((name) => name === 'if-none-match' || name === 'if-modified-since')
  );
}

/** The one thing CORS says of a request to the page's own origin: where its redirect may not lead. */
function wayOutSteps({ exchange, url }: Hop): readonly StepResult[] {
  return exchange?.response ? redirectFromSameOrigin(url, exchange.response) : [];
}

/**
 * The browser stopped it if a request of mode cors has no HTTP(S) scheme. What fails otherwise has an error of
 * its own; but a resource that an extension does not give to pages has this one. https://fetch.spec.whatwg.org/#main-fetch step 12
 */
function schemeSteps({ exchange, url }: Hop): readonly StepResult[] {
  const isRefused = exchange?.error === blockedError && !/^chrome-extension:/i.test(url);
  return isRefused ? [result('url-scheme', false)] : [];
}

export function isFailed({ result: { outcome } }: Evaluated): boolean {
  return outcome === 'fail';
}
