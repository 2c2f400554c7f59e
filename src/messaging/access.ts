/** What a feature needs of the user, given on a click and given back at any time. */
export interface Access {
  readonly permissions: readonly OptionalPermission[];
  /** Match patterns. */
  readonly origins: readonly string[];
}

/** What the manifest lists as optional. */
export const optionalPermissions = ['declarativeNetRequestWithHostAccess', 'webRequest', 'alarms'] as const;

export type OptionalPermission = (typeof optionalPermissions)[number];

/** The match pattern for a site. Ports are no part of what a browser asks its user for. */
export function sitePattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** `https://api.example.com/*` → `https://api.example.com`: a match pattern as people read it. */
export function siteOf(pattern: string): string {
  return pattern.replace(/\/\*$/, '');
}
