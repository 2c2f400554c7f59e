import path from 'node:path';
import type { HarEntry } from '../../src/engine';
import { type ConsoleReason, recordReasons } from './console';
import { connectToEntries, type ExtensionEntries } from './entries';
import { type Firefox, launchFirefox } from './firefox';
import { type Route, startSocksProxy } from './socks-proxy';
import { openToolbox } from './toolbox';

/** What the extension and the console have of some requests. */
export interface Seen {
  readonly entries: readonly HarEntry[];
  readonly reasons: readonly ConsoleReason[];
}

/** Firefox with the extension, DevTools, and a page whose requests the console and the extension are asked about. */
export interface Session {
  readonly firefox: Firefox;
  /** Where it was led to last. */
  readonly url: string;
  goto(url: string): Promise<void>;
  /** Runs a script in the page, and waits until both have all that came of it. */
  play(script: string, args: readonly unknown[], expected: Expected): Promise<Played>;
  close(): Promise<void>;
}

/** What a script's requests are known by. */
export interface Expected {
  /** Whether an entry is of one of them. */
  isOwn(entry: HarEntry): boolean;
  /** How many entries they should have, once the script has ended. */
  count(): number;
}

export interface Played extends Seen {
  /** What the script returned. */
  readonly value: unknown;
}

/** The extension as `npm run build` leaves it. */
const builtExtension = path.resolve('dist/firefox');

/** A server of this name must answer without any CORS header. */
export const sentinelHost = 'sentinel.contoso.test';

/** So many requests after the last one, one after the other, are waited for before an entry is taken for missing. */
const mostSentinels = 6;

/** Starts it at a page; every name leads where `route` says. */
export async function startSession(url: string, route: Route): Promise<Session> {
  const proxy = await startSocksProxy(route);
  try {
    const firefox = await launchFirefox(proxy.port);
    const close = async () => {
      await firefox.close();
      await proxy.close();
    };
    try {
      return Object.assign(await begin(firefox, url), { close });
    } catch (error) {
      await close();
      throw error;
    }
  } catch (error) {
    await proxy.close();
    throw error;
  }
}

async function begin(firefox: Firefox, url: string): Promise<Omit<Session, 'close'>> {
  const extension = await firefox.install(builtExtension);
  await firefox.tab.goto(url);
  await openToolbox(firefox);
  const entries = await connectToEntries(firefox, extension);
  const reasons = await recordReasons(firefox);
  let shown = url;
  let sentinels = 0;

  /** A request that its preflight refuses, as the console and the extension tell. */
  async function sentinel(): Promise<readonly ConsoleReason[]> {
    sentinels += 1;
    const address = `https://${sentinelHost}/${sentinels}`;
    await firefox.tab.run(`return fetch(arguments[0], { method: 'PUT' }).catch(() => undefined)`, address);
    await entries.until('OPTIONS', address);
    return await reasons.take(address);
  }

  async function settle({ isOwn, count }: Expected): Promise<Seen> {
    const named: ConsoleReason[] = [];
    for (let i = 0; i < mostSentinels; i++) {
      named.push(...(await sentinel()));
      if ((await entries.peek()).filter(isOwn).length >= count()) break;
    }
    return {
      entries: (await entries.take()).filter(isOwn),
      reasons: named.filter(({ url }) => new URL(url).host !== sentinelHost),
    };
  }

  await afterEarlier(firefox, entries);
  return {
    firefox,
    get url() {
      return shown;
    },
    goto: async (next) => {
      await firefox.tab.goto(next);
      shown = next;
    },
    play: async (script, args, expected) => {
      await entries.take();
      const value = await firefox.tab.run(script, ...args);
      return { value, ...(await settle(expected)) };
    },
  };
}

/**
 * Waits until the extension has read what DevTools had before it: from then on it has what Firefox tells as it comes. Only
 * that reading gives a request that its preflight refused.
 */
async function afterEarlier(firefox: Firefox, entries: ExtensionEntries): Promise<void> {
  const address = `https://${sentinelHost}/first`;
  await firefox.tab.run(`return fetch(arguments[0], { method: 'PUT' }).catch(() => undefined)`, address);
  await entries.until('PUT', address);
}
