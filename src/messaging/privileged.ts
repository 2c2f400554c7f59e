/**
 * The parts of the browser’s API for trials and re-checks, and the access that is given to them on a click. `webRequest`
 * appears when its permission is given, and goes with it: it is looked up when it is used.
 */

import type { HarHeader } from '../engine/traffic/har';
import { type Access, optionalPermissions, sitePattern } from './access';
import { api } from './api';

/** The type packages do not know all of the permissions. */
interface Permissions {
  contains(access: Access): Promise<boolean>;
  request(access: Access): Promise<boolean>;
  remove(access: Access): Promise<boolean>;
  getAll(): Promise<{ readonly origins?: readonly string[] }>;
}

function permissions(): Permissions {
  const part: unknown = api.permissions;
  return part as Permissions;
}

export async function hasAccess(access: Access): Promise<boolean> {
  return permissions().contains(access);
}

/** Makes the browser ask. Only from a click, and before anything else is awaited. */
export async function askForAccess(access: Access): Promise<boolean> {
  return permissions().request(access);
}

/** The sites that access was given to. */
export async function sitesWithAccess(): Promise<readonly string[]> {
  return (await permissions().getAll()).origins ?? [];
}

/** Gives back everything that was given on a click. */
export async function giveBackAccess(): Promise<void> {
  await permissions().remove({ permissions: optionalPermissions, origins: await sitesWithAccess() });
}

/** Calls back when access was given or taken, here or in the browser’s settings. */
export function onAccessChanged(listener: () => void): void {
  api.permissions.onAdded.addListener(() => listener());
  api.permissions.onRemoved.addListener(() => listener());
}

/** What the type package of all browsers lacks or takes for granted. */
function parts(): Pick<typeof chrome, 'declarativeNetRequest' | 'alarms'> & Partial<Pick<typeof chrome, 'webRequest'>> {
  const part: unknown = api;
  return part as ReturnType<typeof parts>;
}

/**
 * Its permission is required, though it does nothing without access to a site: where it was given later, Chromium (156)
 * never comes back from `updateSessionRules` until the extension is loaded again.
 */
export function sessionRules(): typeof chrome.declarativeNetRequest {
  return parts().declarativeNetRequest;
}

export function alarms(): typeof chrome.alarms {
  return parts().alarms;
}

export type WireEvent =
  | { readonly type: 'sent'; readonly headers: readonly HarHeader[] }
  | { readonly type: 'answered'; readonly status: number; readonly headers: readonly HarHeader[] }
  | { readonly type: 'failed'; readonly error: string };

/** Tells what happens to the extension’s own requests for a URL; returns how to stop. Without the permission, nothing. */
export function watchOwnRequests(url: string, method: string, listener: (event: WireEvent) => void): () => void {
  const { webRequest } = parts();
  if (!webRequest) return () => undefined;
  const filter = { urls: [sitePattern(url)], tabId: -1 };
  const own = api.runtime.getURL('').replace(/\/$/, '');
  const isOwn = (details: { readonly url: string; readonly method: string; readonly initiator?: string }) =>
    details.initiator === own && details.method === method && details.url === url;
  const sent = (details: chrome.webRequest.OnSendHeadersDetails): undefined => {
    if (isOwn(details)) listener({ type: 'sent', headers: linesOf(details.requestHeaders) });
  };
  const answered = (details: chrome.webRequest.OnHeadersReceivedDetails): undefined => {
    const { statusCode: status, responseHeaders } = details;
    if (isOwn(details)) listener({ type: 'answered', status, headers: linesOf(responseHeaders) });
  };
  const failed = (details: chrome.webRequest.OnErrorOccurredDetails): undefined => {
    if (isOwn(details)) listener({ type: 'failed', error: details.error });
  };
  // Without `extraHeaders` Chromium leaves CORS headers out. https://developer.chrome.com/docs/extensions/reference/api/webRequest#life_cycle_footnote
  webRequest.onSendHeaders.addListener(sent, filter, ['requestHeaders', 'extraHeaders']);
  webRequest.onHeadersReceived.addListener(answered, filter, ['responseHeaders', 'extraHeaders']);
  webRequest.onErrorOccurred.addListener(failed, filter);
  return () => {
    webRequest.onSendHeaders.removeListener(sent);
    webRequest.onHeadersReceived.removeListener(answered);
    webRequest.onErrorOccurred.removeListener(failed);
  };
}

function linesOf(headers: chrome.webRequest.HttpHeader[] | undefined): readonly HarHeader[] {
  return (headers ?? []).map(({ name, value }) => ({ name, value: value ?? '' }));
}
