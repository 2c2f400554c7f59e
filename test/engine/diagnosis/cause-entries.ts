import type { HarEntry } from '../../../src/engine';
import { api, blocked, preflight, type Said, unsent } from '../har';

export const iis = ['Server', 'Microsoft-IIS/10.0'] as const;
export const framework = ['X-AspNet-Version', '4.0.30319'] as const;
export const cookie = ['Cookie', 'a=b'] as const;
export const credentials = ['Access-Control-Allow-Credentials', 'true'] as const;
export const put = ['Access-Control-Allow-Methods', 'PUT'] as const;
export const html = 'text/html';

export function origin(value: string): readonly [string, string] {
  return ['Access-Control-Allow-Origin', value];
}

/** A PUT that its preflight kept back. */
export function refused(said: Said & { readonly asks?: string }): readonly HarEntry[] {
  const { asks = '', method = 'PUT', url = api, start = 1 } = said;
  const request = asks
    .split(',')
    .filter(Boolean)
    .map((name) => [name, '1'] as const);
  return [preflight(said), unsent({ method, url, request, start: start - 1 })];
}

/** A 500 as IIS itself sends it. */
export function bareFailure(said: Said): HarEntry {
  return blocked({ status: 500, mimeType: html, ...said, response: [iis, ...(said.response ?? [])] });
}

/** A request whose redirect the page may not follow. */
export function redirected(url: string, location: string): readonly HarEntry[] {
  return [blocked({ url, status: 302, response: [['Location', location]] })];
}
