import type { HarEntry } from '../../src/engine';
import type { Firefox, Tab } from './firefox';
import { inspectedTabId } from './toolbox';

/** What the extension's devtools page sends to panels. */
export interface ExtensionEntries {
  /** Resolves when an entry with this method and URL has come. */
  until(method: string, url: string): Promise<void>;
  /** Those that have come since they were last taken, and are not of `ignored` hosts. */
  peek(): Promise<readonly HarEntry[]>;
  take(): Promise<readonly HarEntry[]>;
}

/** Connects to the capture as a panel does, from a page of the extension. DevTools must be open. */
export async function connectToEntries(firefox: Firefox, extension: string): Promise<ExtensionEntries> {
  const tab = await firefox.openExtensionPage(extension, 'background/guide.html');
  await connect(tab, `cors-lens:${await inspectedTabId(firefox)}`);
  return {
    until: async (method, url) => {
      await tab.run(
        `const [method, url] = arguments;
        return new Promise((resolve) => {
          const look = () => {
            const has = entries.some(({ request }) => request.method === method && request.url === url);
            if (!has) return;
            removeEventListener('entries', look);
            resolve();
          };
          addEventListener('entries', look);
          look();
        });`,
        method,
        url,
      );
    },
    peek: async () => parse(await tab.run('return JSON.stringify(entries)')),
    take: async () => parse(await tab.run('return JSON.stringify(entries.splice(0))')),
  };
}

function parse(text: unknown): readonly HarEntry[] {
  return JSON.parse(String(text));
}

/** The devtools page may still be loading: nobody answers then, and the line is closed at once. */
async function connect(tab: Tab, name: string): Promise<void> {
  await tab.run(
    `const [name] = arguments;
    window.entries = [];
    return new Promise((resolve) => {
      const connect = () => {
        const port = browser.runtime.connect({ name });
        port.onMessage.addListener((message) => {
          resolve();
          if (message.type !== 'entries') return;
          entries.push(...message.entries);
          dispatchEvent(new Event('entries'));
        });
        port.onDisconnect.addListener(connect);
      };
      connect();
    });`,
    name,
  );
}
