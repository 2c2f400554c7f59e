import type { ConfigEdit } from '../../../src/engine/iis/edit/config-edit';
import { element } from '../../../src/engine/iis/xml/element';
import type { Wish } from '../wish';

/** Custom headers as somebody has written them into web.config. */
export function customHeaders(headers: Readonly<Record<string, string>>): readonly ConfigEdit[] {
  return Object.entries(headers).map(([name, value]) => ({
    kind: 'item',
    section: 'system.webServer/httpProtocol',
    collection: ['customHeaders'],
    item: element('add', { name, value }),
    key: 'name',
    guard: 'none',
    place: 'last',
    reason: '',
  }));
}

export const allowOrigin = 'Access-Control-Allow-Origin';
export const allowCredentials = 'Access-Control-Allow-Credentials';
export const allowMethods = 'Access-Control-Allow-Methods';
export const allowHeaders = 'Access-Control-Allow-Headers';

/** Everything that every wish of a scenario can need, but for what is then left out or spelled wrong. */
export function generous(origin: string, credentials: boolean): Record<string, string> {
  return {
    [allowOrigin]: origin,
    ...(credentials && { [allowCredentials]: 'true' }),
    [allowMethods]: 'GET, POST, PUT, PATCH, DELETE',
    [allowHeaders]: 'content-type, authorization, x-requested-with, x-api-key, x-tenant, traceparent',
  };
}

/** Exactly what one wish needs. */
export function exact({ origin, credentials, method, headers }: Wish): Record<string, string> {
  return {
    [allowOrigin]: origin,
    ...(credentials && { [allowCredentials]: 'true' }),
    [allowMethods]: method,
    ...(headers.length > 0 && { [allowHeaders]: headers.join(', ') }),
  };
}
