import type { Random } from '../differential/random';
import type { Wish } from './wish';

export const origins = [
  'https://app.contoso.test',
  'https://staging.contoso.test',
  'https://shop.fabrikam.test',
] as const;

const headerNames = ['content-type', 'authorization', 'x-requested-with', 'x-api-key', 'x-tenant'];

export interface WishOptions {
  readonly methods?: readonly string[];
  /** How many origins at most. */
  readonly origins?: number;
  /** Header names that are always there. */
  readonly headers?: readonly string[];
  /** At least one thing needs a preflight. */
  readonly preflight?: boolean;
  readonly credentials?: boolean;
}

/** What one to three pages want of a server; each origin wants one thing. */
export function wishes(random: Random, options: WishOptions = {}): readonly Wish[] {
  const { methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'], headers = [], preflight = false } = options;
  const count = random.int(1, options.origins ?? 3);
  const credentials = options.credentials ?? random.chance(0.4);
  return origins.slice(0, count).map((origin, i) => {
    const method = random.pick(methods);
    const own = [...new Set([...headers, ...random.some(headerNames, 0.3)])];
    const needs = preflight && ['GET', 'POST'].includes(method) && own.length === 0;
    return {
      origin,
      path: `/api/orders/${i}?v=${random.int(1, 99)}`,
      method,
      headers: needs ? [random.pick(headerNames)] : own,
      credentials,
      body: 0,
    };
  });
}
