import type { Response } from './exchange';
import { get } from './header-list';
import { isRedirectStatus } from './status';

/** The URL a redirect response points to, null if it is no redirect or has no usable Location. https://fetch.spec.whatwg.org/#concept-response-location-url */
export function locationUrl(url: string, response: Response): string | null {
  if (!isRedirectStatus(response.status)) return null;
  const location = get(response.headers, 'location');
  if (location === null || location === '' || !URL.canParse(location, url)) return null;
  return new URL(location, url).href;
}
