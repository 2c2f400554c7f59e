import type { Response } from '../http/exchange';
import { get, type HeaderList } from '../http/header-list';
import { isOkStatus, isRedirectStatus } from '../http/status';
import { corsCheck } from './cors-check';
import { isCorsSafelistedMethod } from './cors-safelisted-method';
import { extractHeaderListValues } from './extract-header-list-values';
import type { CorsRequest } from './request';
import { result, type StepResult, skipped } from './step-result';

/**
 * What a preflight's response means for the request it was sent for.
 * https://fetch.spec.whatwg.org/#cors-preflight-fetch-0, from step 6 (the response is there) on; steps 1–5 make the
 * preflight, which the browser has done. It goes on after a failure, so that every problem is known at once.
 * The order is Chromium's: https://source.chromium.org/chromium/chromium/src/+/main:services/network/cors/preflight_controller.cc
 */
export function corsPreflightFetch(request: CorsRequest, response: Response | null): StepResult[] {
  // 6. Let response be the result of running HTTP-network-or-cache fetch.
  if (response === null) return [result('preflight-answered', false)];
  // Of some redirects nothing is recorded but that it was one.
  if (response.status === 0) return [result('preflight-answered', true), result('preflight-not-redirected', false)];
  return [
    result('preflight-answered', true),
    // In the standard a redirect is one of the statuses that are not ok (step 7); Chromium names it, and before the CORS check.
    result('preflight-not-redirected', !isFollowable(response)),
    // 7. If a CORS check for request and response returns success …
    ...corsCheck(request, response.headers),
    // … and response's status is an ok status, then:
    isFollowable(response)
      ? skipped('preflight-ok-status')
      : result('preflight-ok-status', isOkStatus(response.status)),
    ...allowed(request, response.headers),
  ];
}

function allowed(request: CorsRequest, headers: HeaderList): StepResult[] {
  // 7.1. Let methods be the result of extracting header list values given `Access-Control-Allow-Methods`.
  const methods = extractHeaderListValues(headers, 'access-control-allow-methods');
  // 7.2. Let headerNames be the result of extracting header list values given `Access-Control-Allow-Headers`.
  const headerNames = extractHeaderListValues(headers, 'access-control-allow-headers');
  return [
    // 7.3. If either methods or headerNames is failure, return a network error.
    result('allow-methods-parses', methods !== 'failure'),
    result('allow-headers-parses', headerNames !== 'failure'),
    // 7.4. If methods is null and request's use-CORS-preflight flag is set, then set methods to request's method.
    // NOT DONE: Chromium has no such rule, and the flag is not in the traffic.
    methodAllowed(request, methods),
    headersAllowed(request, headerNames),
  ];
}

function methodAllowed(request: CorsRequest, methods: readonly string[] | null | 'failure'): StepResult {
  if (methods === 'failure') return skipped('method-allowed');
  // 7.5. If request's method is not in methods, request's method is not a CORS-safelisted method, and request's
  // credentials mode is "include" or methods does not contain `*`, then return a network error.
  const listed = methods ?? [];
  const { method } = request;
  const passed = listed.includes(method) || isCorsSafelistedMethod(method) || wildcard(request, listed);
  return result('method-allowed', passed, passed ? [] : [method]);
}

function headersAllowed(request: CorsRequest, headerNames: readonly string[] | null | 'failure'): StepResult {
  if (headerNames === 'failure') return skipped('headers-allowed');
  const listed = headerNames ?? [];
  // 7.6. A CORS non-wildcard request-header name (`Authorization`) must be listed by name.
  // NOT ENFORCED: no browser does yet; they accept it under `*` and warn. https://crbug.com/1176753
  // 7.7. For each unsafeName of the CORS-unsafe request-header names, if unsafeName is not a byte-case-insensitive match
  // for an item in headerNames and request's credentials mode is "include" or headerNames does not contain `*`, return a
  // network error.
  const lower = new Set(listed.map((name) => name.toLowerCase()));
  const missing = wildcard(request, listed)
    ? []
    : request.unsafeHeaderNames.filter((name) => !lower.has(name.toLowerCase()));
  return result('headers-allowed', missing.length === 0, missing);
}

/** `*` is a wildcard without credentials only; with them it is the method or header named `*`. */
function wildcard(request: CorsRequest, listed: readonly string[]): boolean {
  return request.credentials !== 'include' && listed.includes('*');
}

/** A 3xx without a Location is an ordinary response: Chromium then judges its status. */
function isFollowable(response: Response): boolean {
  return isRedirectStatus(response.status) && (get(response.headers, 'location') ?? '') !== '';
}
