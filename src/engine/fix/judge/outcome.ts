import type { Check } from '../../diagnosis/check';
import { ruleFor } from '../../diagnosis/rules';
import { corsCheck } from '../../fetch/cors-check';
import { corsPreflightFetch } from '../../fetch/cors-preflight-fetch';
import { httpRedirectFetch } from '../../fetch/http-redirect-fetch';
import type { CorsRequest, CredentialsMode } from '../../fetch/request';
import { firstFailed, type StepResult } from '../../fetch/step-result';
import { isRedirectStatus } from '../../http/status';
import type { Answer, ServerModel, Stage } from '../../iis/server';
import { unsafeHeaderNames } from '../../policy/observe-policy';
import type { Hop } from '../../traffic/chain';
import { actualRequest, preflightRequest } from './server-request';
import { supposedExchange } from './supposed-exchange';

/** Whether a request would pass: yes, or what still stops it, or why that cannot be said. */
export type Outcome =
  | { readonly passes: true /** Of the response that the page may then read. */; readonly status: number }
  | { readonly passes: false; readonly unknown: boolean; readonly text: string };

const fails = (text: string): Outcome => ({ passes: false, unknown: false, text });
const notKnown = (text: string): Outcome => ({ passes: false, unknown: true, text });

/** What becomes of a request at a server: judged by the same steps that judge what was observed. */
export function outcomeOf(hop: Hop, server: ServerModel, credentials: CredentialsMode): Outcome {
  const judged = judge(hop, server, credentials);
  return 'passes' in judged ? judged : outcomeOfAnswer(judged, credentials);
}

/** Whether the browser sends a request and lets the page read what comes back, be it an error. */
export function isLetIn(hop: Hop, server: ServerModel, credentials: CredentialsMode): boolean {
  return !('passes' in judge(hop, server, credentials));
}

/** Whether the browser is known to keep a request back, or its response from the page. */
export function isKeptOut(hop: Hop, server: ServerModel, credentials: CredentialsMode): boolean {
  const judged = judge(hop, server, credentials);
  return 'passes' in judged && !judged.passes && !judged.unknown;
}

/** The answer that the page may read, or why it may not. */
function judge(hop: Hop, server: ServerModel, credentials: CredentialsMode): Outcome | Answer {
  const request: CorsRequest = {
    origin: hop.origin ?? '',
    url: hop.url,
    method: hop.method,
    unsafeHeaderNames: unsafeHeaderNames(hop),
    credentials,
  };
  const preflight = preflightRequest(hop);
  if (preflight) {
    const answer = server.answer(preflight);
    if (!answer.known) return notKnown(answer.why);
    const failed = firstFailure(corsPreflightFetch(request, answer.value), request, answer.value, true);
    if (failed !== null) return fails(failed);
  }
  const answer = server.answer(actualRequest(hop));
  if (!answer.known) return notKnown(answer.why);
  const steps = [...corsCheck(request, answer.value.headers), ...httpRedirectFetch(hop.url, answer.value)];
  const failed = firstFailure(steps, request, answer.value, false);
  return failed === null ? answer.value : fails(failed);
}

function outcomeOfAnswer(answer: Answer, credentials: CredentialsMode): Outcome {
  // With credentials the browser answers the challenge, and repeats the request.
  if (answer.status === 401 && answer.by === 'authentication' && credentials === 'omit') {
    return fails('IIS asks who is signed in (401), and the page sends no credentials');
  }
  const refusal = refusals[answer.by];
  if (answer.status >= 400 && refusal !== undefined) return fails(`${refusal} still answers ${answer.status}`);
  if (isRedirectStatus(answer.status)) return notKnown('it is redirected then, and what follows was not observed');
  return { passes: true, status: answer.status };
}

/** The parts of IIS whose errors keep a request from the application: to read them does not help the page. */
const refusals: Readonly<Partial<Record<Stage, string>>> = {
  configuration: 'IIS’s configuration error',
  'request-filtering': 'request filtering',
  webdav: 'WebDAV',
  'handler-mapping': 'IIS, which has no handler for the method,',
  'static-file': 'IIS, whose static files take GET and HEAD only,',
};

/** The first failing step in a few words, null if all pass. */
function firstFailure(
  results: readonly StepResult[],
  request: CorsRequest,
  response: Answer,
  preflight: boolean,
): string | null {
  const failed = firstFailed(results);
  if (failed === undefined) return null;
  const at = preflight ? 'preflight' : 'actual';
  const { credentials, method, origin, url, unsafeHeaderNames: requestedHeaders } = request;
  const exchange = supposedExchange({
    method: preflight ? 'OPTIONS' : method,
    url,
    requestHeaders: [],
    response,
  });
  const missing = failed.missing ?? [];
  const about = { origin, tainted: false, url, method, credentials, requestedHeaders };
  const check: Check = { hop: 0, at, ...about, exchange, response, missing };
  return ruleFor(failed.step, check)?.brief(check) ?? 'the preflight gets no answer';
}
