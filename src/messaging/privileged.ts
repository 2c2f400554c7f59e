/**
 * The parts of the browser’s API that take permissions which are given on a click. An API appears in `chrome` when its
 * permission is given, and goes with it: each is looked up when it is used.
 */
import browser from 'webextension-polyfill';
import type { HarHeader } from '../engine/traffic/har';
import { type Access, optionalPermissions, sitePattern } from './access';

/** The type packages do not know all of the permissions. */
interface Permissions {
  contains(access: Access): Promise<boolean>;
  request(access: Access): Promise<boolean>;
  remove(access: Access): Promise<boolean>;
  getAll(): Promise<{ readonly origins?: readonly string[]; readonly permissions?: readonly string[] }>;
}

function permissions(): Permissions {
  const api: unknown = browser.permissions;
  return api as Permissions;
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
  const { origins = [], permissions: given = [] } = await permissions().getAll();
  await permissions().remove({ permissions: optionalPermissions.filter((name) => given.includes(name)), origins });
}

/** Calls back when access was given or taken, here or in the browser’s settings. */
export function onAccessChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(() => listener());
  browser.permissions.onRemoved.addListener(() => listener());
}

/** null: the permission is not given. */
export function sessionRules(): typeof chrome.declarativeNetRequest | null {
  return globalThis.chrome?.declarativeNetRequest ?? null;
}

/** null: the permission is not given. */
export function alarms(): typeof chrome.alarms | null {
  return globalThis.chrome?.alarms ?? null;
}

export type WireEvent =
  | { readonly type: 'sent'; readonly headers: readonly HarHeader[] }
  | { readonly type: 'answered'; readonly status: number; readonly headers: readonly HarHeader[] }
  | { readonly type: 'failed'; readonly error: string };

/** Tells what happens to the extension’s own requests for a URL; returns how to stop. Without the permission, nothing. */
export function watchOwnRequests(url: string, method: string, listener: (event: WireEvent) => void): () => void {
  const api = globalThis.chrome?.webRequest;
  if (!api) return () => undefined;
  const filter = { urls: [sitePattern(url)], tabId: -1 };
  const own = browser.runtime.getURL('').replace(/\/$/, '');
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
  api.onSendHeaders.addListener(sent, filter, ['requestHeaders', 'extraHeaders']);
  api.onHeadersReceived.addListener(answered, filter, ['responseHeaders', 'extraHeaders']);
  api.onErrorOccurred.addListener(failed, filter);
  return () => {
    api.onSendHeaders.removeListener(sent);
    api.onHeadersReceived.removeListener(answered);
    api.onErrorOccurred.removeListener(failed);
  };
}

function linesOf(headers: chrome.webRequest.HttpHeader[] | undefined): readonly HarHeader[] {
  return (headers ?? []).map(({ name, value }) => ({ name, value: value ?? '' }));
}
