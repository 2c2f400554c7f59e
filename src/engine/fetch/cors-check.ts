import { get, type HeaderList } from '../http/header-list';
import type { CorsRequest } from './request';
import { result, type StepResult, skipped } from './step-result';

/**
 * The CORS check of a response. https://fetch.spec.whatwg.org/#concept-cors-check
 * Unlike the standard's algorithm it goes on after a failure, so that every problem is known at once.
 */
export function corsCheck(request: Pick<CorsRequest, 'origin' | 'credentials'>, headers: HeaderList): StepResult[] {
  // 1. Let origin be the result of getting `Access-Control-Allow-Origin` from response's header list.
  const origin = get(headers, 'access-control-allow-origin');
  return [
    // 2. If origin is null, then return failure. (Null is not `null`.)
    result('allow-origin-present', origin !== null),
    allowOriginMatches(request, origin),
    allowCredentials(request, headers),
  ];
}

function allowOriginMatches(request: Pick<CorsRequest, 'origin' | 'credentials'>, origin: string | null): StepResult {
  if (origin === null) return skipped('allow-origin-matches');
  // 3. If request's credentials mode is not "include" and origin is `*`, then return success.
  if (request.credentials !== 'include' && origin === '*') return result('allow-origin-matches', true);
  // 4. If the result of byte-serializing a request origin with request is not origin, then return failure.
  return result('allow-origin-matches', request.origin === origin);
}

function allowCredentials(request: Pick<CorsRequest, 'credentials'>, headers: HeaderList): StepResult {
  // 5. If request's credentials mode is not "include", then return success.
  if (request.credentials !== 'include') return skipped('allow-credentials');
  // 6. Let credentials be the result of getting `Access-Control-Allow-Credentials` from response's header list.
  const credentials = get(headers, 'access-control-allow-credentials');
  // 7. If credentials is `true`, then return success.
  // 8. Return failure.
  return result('allow-credentials', credentials === 'true');
}
