/** Firefox's name for it. */
const { browser } = globalThis as { readonly browser?: typeof chrome };

/** The browser's extension API. Both browsers' functions give promises, Chromium's since manifest version 3. */
export const api: typeof chrome = browser ?? globalThis.chrome;
