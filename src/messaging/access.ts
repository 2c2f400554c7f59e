import type { TrialPlan } from '../engine/trial/plan';

/** What a feature needs of the user, given on a click and given back at any time. */
export interface Access {
  readonly permissions: readonly OptionalPermission[];
  /** Match patterns. */
  readonly origins: readonly string[];
}

/** What the manifest lists as optional. */
export const optionalPermissions = ['webRequest'] as const;

export type OptionalPermission = (typeof optionalPermissions)[number];

/** The server and the pages that ask it: a browser changes headers only where it has access to both. */
export function trialAccess({ server, rules }: Pick<TrialPlan, 'server' | 'rules'>): Access {
  return sitesOf([server, ...rules.map(({ origin }) => origin)], []);
}

/** The servers that are asked again. `webRequest` shows how they answer. */
export function recheckAccess(urls: readonly string[]): Access {
  return sitesOf(urls, ['webRequest']);
}

function sitesOf(urls: readonly string[], permissions: Access['permissions']): Access {
  return { permissions, origins: [...new Set(urls.map(sitePattern))] };
}

/** The match pattern for a site. Ports are no part of what a browser asks its user for. */
export function sitePattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** `https://api.example.com/*` → `https://api.example.com`: a match pattern as people read it. */
export function siteOf(pattern: string): string {
  return pattern.replace(/\/\*$/, '');
}
