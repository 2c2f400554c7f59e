import type { Frame, Page } from 'puppeteer';

/*
 * DevTools is a web page with modules of its own, which its address can import. The scripts are strings: a bundler would
 * resolve an `import()` in code.
 */

/** Name of a panel in DevTools: its extension's origin and its title without spaces. */
export async function findPanel(devtools: Page, title: string): Promise<string> {
  const key = await devtools.waitForFunction(
    `Object.keys(globalThis.UI?.panels ?? {}).find((key) => key.startsWith('chrome-extension://') && key.endsWith(${JSON.stringify(title.replaceAll(' ', ''))}))`,
    // Pages that are not shown have no animation frames, on which waitForFunction would wait.
    { polling: 100 },
  );
  return String(await key.jsonValue());
}

/** Brings a panel to the front, as a click on its tab does. */
export async function showPanel(devtools: Page, key: string): Promise<void> {
  await devtools.evaluate(`import('./ui/legacy/legacy.js').then(({ ViewManager }) =>
    ViewManager.ViewManager.instance().showView(${JSON.stringify(key)}))`);
}

/** Gives DevTools a window of its own, so that a panel can have any width. */
export function undock(devtools: Page): Promise<void> {
  return dock(devtools, 'undocked');
}

/** Puts DevTools beside its page, or out of its window. */
export async function dock(devtools: Page, side: 'right' | 'bottom' | 'undocked'): Promise<void> {
  await devtools.evaluate(`import('./ui/legacy/legacy.js').then(({ DockController }) =>
    DockController.DockController.instance().setDockSide(${JSON.stringify(side)}))`);
}

export type DevToolsTheme = 'light' | 'dark' | 'system';

/** Sets DevTools' theme, as in its settings. The panel hears of it through `prefers-color-scheme` and `themeName`. */
export async function setTheme(devtools: Page, theme: DevToolsTheme): Promise<void> {
  const value = { light: 'default', dark: 'dark', system: 'systemPreferred' }[theme];
  await devtools.evaluate(`import('./core/common/common.js').then(({ Settings }) =>
    Settings.Settings.instance().moduleSetting('ui-theme').set(${JSON.stringify(value)}))`);
}

/** The frame of the DevTools page whose address ends so, as soon as it has loaded. Panels are frames, not pages. */
export async function frameOf(devtools: Page, ending: string): Promise<Frame> {
  const frame = await devtools.waitForFrame((one) => one.url().endsWith(ending));
  await frame.waitForFunction(`document.readyState === 'complete'`, { polling: 50 });
  return frame;
}
