/**
 * The oldest version whose traffic was compared with what the engine says. It also is the first that shows users what an
 * extension collects. https://extensionworkshop.com/documentation/develop/firefox-builtin-data-consent/
 */
export const minimumFirefox = 140;

/**
 * The manifest as Firefox loads it, made of the one for Chromium browsers. It asks for the permission to keep settings and for no
 * other: what they are for, trial and re-check, Firefox cannot do.
 * @param {Record<string, unknown>} manifest
 * @returns {Record<string, unknown>}
 */
export function firefoxManifest({
  minimum_chrome_version: _,
  optional_permissions: _permissions,
  optional_host_permissions: _hosts,
  ...manifest
}) {
  return {
    ...manifest,
    permissions: ['storage'],
    // Firefox has event pages, not service workers. https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/manifest.json/background
    background: { scripts: ['background/index.js'], type: 'module' },
    browser_specific_settings: {
      gecko: {
        // Any text in this form: nothing is looked up by it.
        id: 'cors-lens@cors-lens.invalid',
        strict_min_version: `${minimumFirefox}.0`,
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}
