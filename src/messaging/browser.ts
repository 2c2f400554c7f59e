/** The browser's extension API, typed; where browsers differ, the difference ends here. */
import { api } from './api';
import { overPort, type PortEnd } from './port';
import { onPrivateLine, openPrivateLine } from './private-line';
import { portName, type ToCapture, type ToPanel } from './protocol';

/** The parts of `devtools.*` that the type packages lack, or know of one browser only. */
interface Devtools {
  readonly inspectedWindow: { readonly tabId: number };
  readonly network: {
    readonly onRequestFinished: Event<unknown>;
    readonly onNavigated: Event<string>;
    getHAR(callback: (har: unknown) => void): unknown;
  };
  readonly panels: {
    readonly themeName?: string;
    create(title: string, icon: string, page: string): unknown;
    /** Firefox. */
    readonly onThemeChanged?: Event<string>;
    /** Chromium. */
    setThemeChangeHandler?(handler: (theme: string) => void): void;
    /** Chromium. */
    openResource?(url: string, line: number, column: number): unknown;
    /** Chromium, undocumented. https://source.chromium.org/chromium/chromium/src/+/main:third_party/devtools-frontend/src/front_end/models/extensions/ExtensionAPI.ts */
    readonly network?: { show?(options: { readonly filter: string }): unknown };
  };
}

interface Event<Value> {
  addListener(listener: (value: Value) => void): void;
}

/** Absent in the service worker: read when needed, not when loaded. */
function devtools(): Devtools {
  // Where the browser brings its own `browser`, the polyfill adds nothing; DevTools adds its part to `chrome` in any case.
  const part: unknown = api.devtools ?? globalThis.chrome?.devtools;
  return part as Devtools;
}

export function inspectedTabId(): number {
  return devtools().inspectedWindow.tabId;
}

/** Title, and paths from the root of the extension. */
export async function createPanel(title: string, icon: string, page: string): Promise<void> {
  // With a leading slash: Firefox resolves relative paths against the devtools page, Chromium against the root.
  // https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/devtools/panels/create
  await devtools().panels.create(title, `/${icon}`, `/${page}`);
}

export function onRequestFinished(listener: (entry: unknown) => void): void {
  devtools().network.onRequestFinished.addListener(listener);
}

export function onNavigated(listener: (url: string) => void): void {
  devtools().network.onNavigated.addListener(listener);
}

/** The HAR log as the browser gives it: a callback in Chromium, a promise in Firefox and newer Chromium. */
export function getHar(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    Promise.resolve(devtools().network.getHAR(resolve)).then((har) => har !== undefined && resolve(har), reject);
  });
}

export function isFirefox(): boolean {
  return api.runtime.getURL('').startsWith('moz-extension:');
}

/** Whether this page is in a private window, of which nothing may be kept. */
export function isPrivate(): boolean {
  return api.extension.inIncognitoContext === true;
}

/** Firefox has no lines of its own: its ports lead from private windows to private windows. */
function needsPrivateLine(): boolean {
  return isPrivate() && !isFirefox();
}

/** Calls back with the name and this end of every line that a panel opens, be it this tab’s or another’s. */
export function onConnect(listener: (name: string, port: PortEnd<ToPanel>) => void): void {
  const name = portName(inspectedTabId());
  if (needsPrivateLine()) onPrivateLine(name, (port) => listener(name, overPort(port)));
  else api.runtime.onConnect.addListener((port) => listener(port.name, overPort(port)));
}

/** The panel's line to the devtools page of the same tab. Throws when the extension was removed or updated meanwhile. */
export function connectToCapture(): PortEnd<ToCapture> {
  const name = portName(inspectedTabId());
  return overPort(needsPrivateLine() ? openPrivateLine(name) : api.runtime.connect({ name }));
}

/** What was saved under the key; undefined if nothing was. */
export async function loadLocal(key: string): Promise<unknown> {
  return (await api.storage.local.get(key))[key];
}

export async function saveLocal(key: string, value: unknown): Promise<void> {
  await api.storage.local.set({ [key]: value });
}

/** `default` or `light`, or `dark`. */
export function themeName(): string {
  return devtools().panels.themeName ?? 'default';
}

export function onThemeChanged(listener: (theme: string) => void): void {
  const { panels } = devtools();
  panels.setThemeChangeHandler?.(listener);
  panels.onThemeChanged?.addListener(listener);
}

/** Shows a place of the page's source, line and column from 0. Null where the browser cannot (Firefox). */
export function resourceOpener(): ((url: string, line: number, column: number) => void) | null {
  const { panels } = devtools();
  return panels.openResource ? (url, line, column) => panels.openResource?.(url, line, column) : null;
}

/** Shows the Network panel with a filter. Null where the browser cannot (Firefox). */
export function networkOpener(): ((filter: string) => void) | null {
  const { network } = devtools().panels;
  return network?.show ? (filter) => void network.show?.({ filter }) : null;
}

/** Calls back on a click on the extension's icon in the toolbar. */
export function onToolbarClick(listener: () => void): void {
  api.action.onClicked.addListener(() => listener());
}

/** Opens a page of the extension, path from its root, in a new tab. */
export async function openPage(page: string): Promise<void> {
  await api.tabs.create({ url: api.runtime.getURL(page) });
}
