/** What must be there before anything else runs. Only Node's own modules are imported up front: there may be no packages yet. */
export { ensureBrowser } from './setup/browser.mjs';
export { ensureCurl } from './setup/curl.mjs';
export { findFirefox } from './setup/firefox.mjs';
export { ensurePackages } from './setup/packages.mjs';
