import type { Browser } from 'puppeteer';

/** What a user can change of an extension on the browser’s own page for it. */
export interface ExtensionSettings {
  /** Gives access to sites. What was given so is given again without a question when the extension asks for it. */
  permit(pattern: string): Promise<void>;
  /** Takes access to a site. */
  forbid(pattern: string): Promise<void>;
  allowIncognito(): Promise<void>;
  reload(): Promise<void>;
}

/**
 * Opens `chrome://extensions`, whose own API does what its switches do.
 * https://source.chromium.org/chromium/chromium/src/+/main:chrome/common/extensions/api/developer_private.idl
 */
export async function extensionSettings(browser: Browser, extensionPage: string): Promise<ExtensionSettings> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions/');
  const id = new URL(extensionPage).hostname;
  const call = (name: string, ...given: readonly unknown[]) =>
    page.evaluate(`chrome.developerPrivate.${name}(${given.map((one) => JSON.stringify(one)).join(', ')})`);
  // Without it the browser switches an unpacked extension off when it loads it again.
  await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  return {
    permit: async (pattern) => void (await call('addHostPermission', id, pattern)),
    forbid: async (pattern) => void (await call('removeHostPermission', id, pattern)),
    allowIncognito: async () =>
      void (await call('updateExtensionConfiguration', { extensionId: id, incognitoAccess: true })),
    reload: async () => void (await call('reload', id)),
  };
}
