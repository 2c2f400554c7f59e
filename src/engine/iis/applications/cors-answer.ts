import type { Response } from '../../http/exchange';
import { get, type Header, type HeaderList } from '../../http/header-list';
import type { CodePolicy, OriginRule } from '../../policy/policy';
import type { ServerRequest } from '../server';

/** Whether a request is a CORS-preflight request, as servers tell. https://fetch.spec.whatwg.org/#cors-preflight-request */
export function isPreflightRequest({ method, headers }: ServerRequest): boolean {
  return (
    method === 'OPTIONS' && get(headers, 'origin') !== null && get(headers, 'access-control-request-method') !== null
  );
}

/** The rule for the request's origin: compared character by character, `*` for all others. */
export function ruleFor({ rules }: CodePolicy, { headers }: ServerRequest): OriginRule | null {
  const origin = get(headers, 'origin');
  if (origin === null) return null;
  return rules.find((rule) => rule.origin === origin) ?? rules.find((rule) => rule.origin === '*') ?? null;
}

/** The headers of CORS that every response to an allowed origin carries. */
export function responseHeaders(rule: OriginRule): readonly Header[] {
  const headers: Header[] = [{ name: 'Access-Control-Allow-Origin', value: rule.origin }];
  if (rule.credentials) headers.push({ name: 'Access-Control-Allow-Credentials', value: 'true' });
  return headers;
}

/** What the answer to a preflight carries beside them. */
export function preflightHeaders({ methods, headers }: OriginRule, maxAge: number): readonly Header[] {
  const found: Header[] = [];
  if (methods.length > 0) found.push({ name: 'Access-Control-Allow-Methods', value: methods.join(',') });
  if (headers.length > 0) found.push({ name: 'Access-Control-Allow-Headers', value: headers.join(',') });
  if (methods.length > 0 || headers.length > 0) found.push({ name: 'Access-Control-Max-Age', value: String(maxAge) });
  return found;
}

/** What the answer to the request itself carries beside them. */
export function exposedHeaders({ exposeHeaders }: OriginRule): readonly Header[] {
  return exposeHeaders.length === 0 ? [] : [{ name: 'Access-Control-Expose-Headers', value: exposeHeaders.join(',') }];
}

/** A response without headers of CORS: those an application has set in another way are taken out with the code for it. */
export function withoutCors(response: Response): Response {
  return { ...response, headers: response.headers.filter(({ name }) => !/^access-control-/i.test(name)) };
}

export function withHeaders(response: Response, ...more: readonly HeaderList[]): Response {
  return { ...response, headers: [...response.headers, ...more.flat()] };
}

/** `Vary: Origin`, once. */
export function varyOrigin({ headers }: Response): HeaderList {
  const members = (get(headers, 'vary') ?? '').toLowerCase().split(/\s*,\s*/);
  return members.includes('origin') || members.includes('*') ? [] : [{ name: 'Vary', value: 'Origin' }];
}
