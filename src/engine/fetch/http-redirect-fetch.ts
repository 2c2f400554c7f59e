import type { Response } from '../http/exchange';
import { locationUrl } from '../http/location-url';
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
  const http = target.protocol === 'http:' || target.protocol === 'https:';
  return [
    // 6. If locationURL's scheme is not an HTTP(S) scheme, then return a network error.
    result('redirect-scheme', http),
    // 9./10. If locationURL includes credentials (and the response is one of CORS), then return a network error.
    result('redirect-without-credentials', target.username === '' && target.password === ''),
  ];
}
