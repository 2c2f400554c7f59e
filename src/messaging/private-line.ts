import type { BrowserPort } from './port';

/*
 * A line between two pages of the extension in a private window. Chromium (156) leads `runtime.connect` from there to the
 * pages of the ordinary windows, as long as the extension runs once for both. Running twice is no way out: the service
 * worker of the private windows dies with the last of them, before it can end their trials.
 * https://developer.chrome.com/docs/extensions/reference/manifest/incognito
 */

/** Opens a line to the page that listens for lines of this name. */
export function openPrivateLine(name: string): BrowserPort {
  const id = crypto.randomUUID();
  const port = portOver(id);
  new BroadcastChannel(name).postMessage(id);
  return port;
}

/** Calls back with each line of this name that another page opens. */
export function onPrivateLine(name: string, listener: (port: BrowserPort) => void): void {
  new BroadcastChannel(name).onmessage = ({ data }: MessageEvent<string>) => listener(portOver(data));
}

function portOver(id: string): BrowserPort {
  const channel = new BroadcastChannel(id);
  return {
    postMessage: (message) => channel.postMessage(message),
    onMessage: { addListener: (listener) => channel.addEventListener('message', ({ data }) => listener(data)) },
    // Both pages are of one DevTools, and go with it.
    onDisconnect: { addListener: () => undefined },
  };
}
