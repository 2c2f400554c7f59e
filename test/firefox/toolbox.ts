import type { Firefox } from './firefox';
import { type FirefoxPanel, panelOf } from './panel';

/*
 * DevTools is part of the browser. The scripts are strings: they run there.
 */

const devtools = `const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const { gDevTools } = require('devtools/client/framework/devtools');`;

/** Opens DevTools for the tab in front, in a window of its own. Extensions' devtools pages load after that. */
export async function openToolbox(firefox: Firefox): Promise<void> {
  await firefox.run(`${devtools}
    const options = { toolId: 'netmonitor', hostType: 'window' };
    return gDevTools.showToolboxForTab(gBrowser.selectedTab, options).then((toolbox) => {
      globalThis.toolbox = toolbox;
      toolbox.topWindow.resizeTo(1280, 900);
    });`);
}

/** Chooses the extension's tab in DevTools, as soon as it has made it. Resolves when its page has loaded. */
export async function showPanel(firefox: Firefox, title: string): Promise<FirefoxPanel> {
  await firefox.run(
    `const [title] = arguments;
    const find = () => toolbox.getAdditionalTools().find(({ label }) => label === title);
    const added = new Promise((resolve) => {
      const look = () => {
        const tool = find();
        if (!tool) return;
        toolbox.off('tool-registered', look);
        resolve(tool.id);
      };
      toolbox.on('tool-registered', look);
      look();
    });
    return added.then((id) => toolbox.selectTool(id)).then(() => {
      const frames = [...toolbox.doc.querySelectorAll('iframe')];
      const frame = frames.find(({ src }) => src.endsWith('/webext-panels.xhtml'));
      globalThis.panelBrowser = frame.contentDocument.querySelector('browser');
    });`,
    title,
  );
  return panelOf(firefox);
}

/** Sets DevTools' theme, as in its settings. */
export async function setTheme(firefox: Firefox, theme: 'light' | 'dark'): Promise<void> {
  await firefox.run(`Services.prefs.setStringPref('devtools.theme', arguments[0]);`, theme);
}

/** The number by which the extension knows the tab in front. */
export async function inspectedTabId(firefox: Firefox): Promise<number> {
  const id = await firefox.run(`
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    return ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab);`);
  return Number(id);
}
