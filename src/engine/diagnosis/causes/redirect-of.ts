import { locationUrl } from '../../http/location-url';
import type { Evidence } from './cause';

export interface Redirect {
  readonly from: URL;
  readonly to: URL;
}

/** Where the judged response leads, null if it is no redirect. */
export function redirectOf({ exchange, response }: Evidence): Redirect | null {
  const target = locationUrl(exchange.url, response);
  return target === null ? null : { from: new URL(exchange.url), to: new URL(target) };
}
