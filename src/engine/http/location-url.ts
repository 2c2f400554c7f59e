import type { Response } from './exchange';
import { linesOf, normalize } from './header-list';
import { isRedirectStatus } from './status';

/**
 * The URL a redirect response points to, null if it is no redirect or has no usable Location. Several lines that say the
 * same count as one, as in Chromium, which ends a response whose lines differ in a network error of its own; an empty one
 * is none. https://fetch.spec.whatwg.org/#concept-response-location-url
 */
export function locationUrl(url: string, response: Response): string | null {
  const location = locationOf(response);
  // 3. If location is a header value, then set location to the result of parsing location with response's URL.
  return location !== null && URL.canParse(location, url) ? new URL(location, url).href : null;
}

/** Whether a redirect response points to what cannot be read as a URL. */
export function isRedirectToNoUrl(url: string, response: Response): boolean {
  const location = locationOf(response);
  return location !== null && !URL.canParse(location, url);
}

function locationOf(response: Response): string | null {
  // 1. If response's status is not a redirect status, then return null.
  if (!isRedirectStatus(response.status)) return null;
  // 2. Let location be the result of extracting header list values given `Location`.
  const lines = new Set(linesOf(response.headers, 'location').map(({ value }) => normalize(value)));
  const [location] = lines;
  return location === undefined || location === '' || lines.size > 1 ? null : location;
}
