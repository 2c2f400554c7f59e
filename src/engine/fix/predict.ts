import type { Check } from '../diagnosis/check';
import { stopOf } from '../diagnosis/evaluate';
import { ruleFor } from '../diagnosis/rules';
import { corsCheck } from '../fetch/cors-check';
import { corsPreflightFetch } from '../fetch/cors-preflight-fetch';
import { httpRedirectFetch } from '../fetch/http-redirect-fetch';
import type { CorsRequest, CredentialsMode } from '../fetch/request';
import type { StepResult } from '../fetch/step-result';
import type { Response } from '../http/exchange';
import { type Observed, unsafeHeaderNames } from '../policy/observe-policy';
import type { Plan } from './target';

/** Whether a request would pass: yes, or what still stops it, or why that cannot be said. */
export type Outcome =
  | { readonly passes: true }
  | { readonly passes: false; readonly unknown: boolean; readonly text: string };

const bare: Response = { status: 200, headers: [], mimeType: '' };

/** Judges what the server would answer after the change by the same steps that judged what it answers now. */
export function predict({ hop }: Observed, plan: Plan, credentials: CredentialsMode): Outcome {
  const request: CorsRequest = {
    origin: hop.origin ?? '',
    url: hop.url,
    method: hop.method,
    unsafeHeaderNames: unsafeHeaderNames(hop),
    credentials,
  };
  if (request.origin === 'null') {
    return { passes: false, unknown: false, text: 'its origin is null, which no server should let in' };
  }
  if (hop.preflight?.response) {
    const answer = plan.answerPreflight(request, hop.preflight.response);
    if (!answer.known) return { passes: false, unknown: true, text: answer.why };
    const failed = firstFailure(
      corsPreflightFetch(request, answer.value),
      request,
      answer.value,
      hop.preflight.entry,
      true,
    );
    if (failed !== null) return { passes: false, unknown: false, text: failed };
  }
  // A response that the browser has not seen, since the preflight kept the request back, is taken for one without CORS.
  const before = hop.exchange?.response ?? bare;
  const after: Response = { ...before, headers: plan.responseHeaders(request, before.headers) };
  const steps = [...corsCheck(request, after.headers), ...httpRedirectFetch(hop.url, after)];
  const failed = firstFailure(steps, request, after, hop.exchange?.entry ?? 0, false);
  return failed === null ? { passes: true } : { passes: false, unknown: false, text: failed };
}

/** The first failing step in a few words, null if all pass. */
function firstFailure(
  results: readonly StepResult[],
  request: CorsRequest,
  response: Response,
  entry: number,
  preflight: boolean,
): string | null {
  const at = preflight ? 'preflight' : 'actual';
  const stop = stopOf(results.map((result) => ({ hop: 0, at, result })));
  if (stop === null) return null;
  const { credentials, method, origin, url, unsafeHeaderNames: requestedHeaders } = request;
  const exchange = {
    entry,
    start: 0,
    duration: 0,
    handedOver: null,
    method: preflight ? 'OPTIONS' : method,
    url,
    requestHeaders: [],
    response,
    error: undefined,
    resourceType: null,
    preflightFor: null,
    fromServiceWorker: false,
    ofPage: true,
  };
  const missing = stop.result.missing ?? [];
  const check: Check = { hop: 0, at, origin, url, method, credentials, exchange, response, requestedHeaders, missing };
  return ruleFor(stop.result.step, check)?.brief(check) ?? 'the preflight gets no answer';
}
