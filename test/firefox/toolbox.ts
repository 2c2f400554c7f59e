import type { Firefox } from './firefox';

/*
 * DevTools is part of the browser. The scripts are strings: they run there.
 */

const devtools = `const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const { gDevTools } = require('devtools/client/framework/devtools');`;

/** Opens DevTools for the tab in front. Resolves when it is there; the devtools pages of extensions load after that. */
export async function openToolbox(firefox: Firefox): Promise<void> {
  await firefox.run(`${devtools}
    return gDevTools.showToolboxForTab(gBrowser.selectedTab, { toolId: 'netmonitor' }).then(() => undefined);`);
}

/** The number by which the extension knows the tab in front. */
export async function inspectedTabId(firefox: Firefox): Promise<number> {
  const id = await firefox.run(`
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    return ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab);`);
  return Number(id);
}
