import type { Browser } from 'webextension-polyfill';

const ofExtensions: { readonly browser?: unknown; readonly chrome?: unknown } = globalThis;

/**
 * The browser's extension API, with promises: `browser` in Firefox and newer Chromium, else `chrome`, which gives promises to
 * extensions of Manifest V3. https://developer.chrome.com/docs/extensions/develop/concepts/async
 */
export const api = (ofExtensions.browser ?? ofExtensions.chrome) as Browser;
