import type { OriginRule } from '../policy/policy';

/** The headers of CORS that servers send, as they are written. */
export const corsHeaderNames = [
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Credentials',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'Access-Control-Expose-Headers',
  'Access-Control-Max-Age',
] as const;

export type CorsHeaderName = (typeof corsHeaderNames)[number];

/** What an origin is answered, by header name; a header that says nothing is left out. */
export function corsHeadersFor(rule: OriginRule, maxAge: number): ReadonlyMap<CorsHeaderName, string> {
  const headers = new Map<CorsHeaderName, string>([['Access-Control-Allow-Origin', rule.origin]]);
  if (rule.credentials) headers.set('Access-Control-Allow-Credentials', 'true');
  const list = (name: CorsHeaderName, values: readonly string[]): void => {
    if (values.length > 0) headers.set(name, values.join(', '));
  };
  list('Access-Control-Allow-Methods', rule.methods);
  list('Access-Control-Allow-Headers', rule.headers);
  list('Access-Control-Expose-Headers', rule.exposeHeaders);
  if (rule.methods.length > 0 || rule.headers.length > 0) headers.set('Access-Control-Max-Age', String(maxAge));
  return headers;
}
