import { corsCheck } from '../fetch/cors-check';
import { corsPreflightFetch } from '../fetch/cors-preflight-fetch';
import { httpRedirectFetch } from '../fetch/http-redirect-fetch';
import type { CredentialsMode } from '../fetch/request';
import { result, type StepResult } from '../fetch/step-result';
import type { Response } from '../http/exchange';
import type { At } from '../report/report';
import type { Chain, Hop } from '../traffic/chain';
import { wasSent } from '../traffic/pair';
import { requestedHeaderNames } from '../traffic/preflight';
import { requestKind } from '../traffic/request-kind';

/** The outcome of one step for one hop. */
export interface Evaluated {
  readonly hop: number;
  readonly at: At;
  readonly result: StepResult;
}

/**
 * Runs the CORS protocol's steps over all hops of a chain, under one credentials mode, in the order in which the browser
 * takes them. It goes on after a failure, as far as there are messages to look at.
 */
export function evaluate(chain: Chain, credentials: CredentialsMode): readonly Evaluated[] {
  const steps: Evaluated[] = [];
  chain.hops.forEach((hop, index) => {
    if (requestKind(hop) !== 'cors') return;
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
      origin: hop.origin ?? '',
      url: hop.url,
      method: hop.method,
      unsafeHeaderNames: requestedHeaderNames(hop.preflight),
      credentials,
    },
    hop.preflight.response,
  );
}

function actualSteps(hop: Hop, credentials: CredentialsMode): readonly StepResult[] {
  if (hop.exchange === null || !wasSent(hop.exchange)) return [];
  const { response } = hop.exchange;
  if (response === null) return [result('request-sent', true)];
  return [result('request-sent', true), ...responseSteps(hop, response, credentials)];
}

function responseSteps(hop: Hop, response: Response, credentials: CredentialsMode): readonly StepResult[] {
  // A 304 is answered from the cache: the stored response was checked, which this one need not repeat.
  // https://fetch.spec.whatwg.org/#http-network-or-cache-fetch step 10.4
  if (response.status === 304) return [];
  // Chromium can withhold all response headers of requests made in workers: then nothing can be said.
  if (response.headers.length === 0) return [];
  return [
    ...corsCheck({ origin: hop.origin ?? '', credentials }, response.headers),
    ...httpRedirectFetch(hop.url, response),
  ];
}

/** The first step that fails: where the browser stops. */
export function stopOf(steps: readonly Evaluated[]): Evaluated | null {
  return steps.find(({ result: { outcome } }) => outcome === 'fail') ?? null;
}
