import type { Response } from '../http/exchange';
import { locationUrl } from '../http/location-url';
import { originOf } from '../http/origin';
import { result, type StepResult } from './step-result';

/**
 * What a redirect means for a request of mode "cors" to another origin. https://fetch.spec.whatwg.org/#concept-http-redirect-fetch
 * Empty if the response is no redirect.
 */
export function httpRedirectFetch(url: string, response: Response): StepResult[] {
  // 3. Let locationURL be internalResponse's location URL. 4. If locationURL is null, then return response.
  const location = locationUrl(url, response);
  if (location === null) return [];
  const target = new URL(location);
  return [
    // 5. If locationURL is failure, then return a network error: it is none of CORS, so it counts as no redirect here.
    // 6. If locationURL's scheme is not an HTTP(S) scheme, then return a network error.
    result('redirect-scheme', isHttp(target)),
    // 10. If request's response tainting is "cors" and locationURL includes credentials, then return a network error.
    result('redirect-without-credentials', !includesCredentials(target)),
  ];
}

/**
 * What a redirect means for a request of mode "cors" to the page's own origin: it may lead elsewhere, but not to a URL with
 * credentials. Empty if the response is no redirect to another origin.
 */
export function redirectFromSameOrigin(url: string, response: Response): StepResult[] {
  const location = locationUrl(url, response);
  if (location === null || originOf(location) === originOf(url)) return [];
  const target = new URL(location);
  // 6. If locationURL's scheme is not an HTTP(S) scheme, then return a network error.
  if (!isHttp(target)) return [result('redirect-scheme', false)];
  // 9. If request's mode is "cors", locationURL includes credentials, and request's origin is not same origin with
  // locationURL's origin, then return a network error.
  return [result('redirect-without-credentials', !includesCredentials(target))];
}

/** https://fetch.spec.whatwg.org/#http-scheme */
function isHttp({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:';
}

/** https://url.spec.whatwg.org/#include-credentials */
function includesCredentials({ username, password }: URL): boolean {
  return username !== '' || password !== '';
}
