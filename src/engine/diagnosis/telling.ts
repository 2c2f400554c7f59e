import type { Response } from '../http/exchange';
import { get, type HeaderList } from '../http/header-list';

export function isFromHttpSys({ headers }: Response): boolean {
  return /^Microsoft-HTTPAPI/i.test(get(headers, 'server') ?? '');
}

export function isJson(response: Response): boolean {
  return /json/i.test(typeOf(response));
}

export function isHtml(response: Response): boolean {
  return /^text\/html/i.test(typeOf(response));
}

/** As the server says it; where no header does, as the browser has it: of what CORS blocked Chromium's is a guess. */
export function typeOf({ mimeType, headers }: Response): string {
  return get(headers, 'content-type') ?? mimeType;
}

/** Whether caches are told that the response depends on the Origin header. https://httpwg.org/specs/rfc9110.html#field.vary */
export function variesByOrigin(headers: HeaderList): boolean {
  const members = (get(headers, 'vary') ?? '').split(',').map((member) => member.trim().toLowerCase());
  return members.includes('origin') || members.includes('*');
}

/** Whether a shared cache answered: it says so by its age, or in the words of a CDN. */
export function isFromSharedCache(headers: HeaderList): boolean {
  if (/^[1-9]\d*$/.test(get(headers, 'age') ?? '')) return true;
  return ['x-cache', 'cf-cache-status', 'x-proxy-cache', 'x-cache-status'].some((name) =>
    /\bhit\b|_hit/i.test(get(headers, name) ?? ''),
  );
}

/** Whether the response itself says that caches may keep it. https://httpwg.org/specs/rfc9111.html#response.cacheability */
export function isMadeForCaches(headers: HeaderList): boolean {
  const control = get(headers, 'cache-control') ?? '';
  if (/\bno-store\b/i.test(control)) return false;
  return /\b(max-age|s-maxage)\s*=\s*"?[1-9]|\b(public|immutable)\b/i.test(control) || isFromSharedCache(headers);
}

export function isNotStored(headers: HeaderList): boolean {
  return /\bno-store\b/i.test(get(headers, 'cache-control') ?? '');
}
