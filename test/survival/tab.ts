import type { Browser, Frame, Page } from 'puppeteer';
import type { Report } from '../../src/engine';
import { type InspectedTab, inspect } from '../browser/inspected-tab';
import { putFrom, refused } from '../browser/page-requests';
import { press } from '../browser/press';
import type { Ledger } from './ledger';
import { app } from './site';
import { waitUntil } from './wait-until';

declare global {
  var corsLensTestExported: string | undefined;
}

/** Request that the page has made: all of them must be in the panel. */
interface Made {
  readonly url: string;
  readonly passed: boolean;
}

/** An inspected tab whose page makes requests, each with an address of its own, and that remembers them. */
export class Tab {
  readonly id: number;
  readonly #inspected: InspectedTab;
  readonly #ledger: Ledger;
  #made: Made[] = [];

  private constructor(inspected: InspectedTab, id: number, ledger: Ledger) {
    this.id = id;
    this.#inspected = inspected;
    this.#ledger = ledger;
  }

  /** Opens one whose log is kept through navigations, as the setting says that was saved before. */
  static async open(browser: Browser, ledger: Ledger): Promise<Tab> {
    const inspected = await inspect(browser, `${app}/`);
    await inspected.panel.waitForSelector('.toolbar input[type="checkbox"]:checked');
    await clear(inspected.panel);
    const id = await inspected.capture.evaluate(() => chrome.devtools.inspectedWindow.tabId);
    return new Tab(inspected, id, ledger);
  }

  get panel(): Frame {
    return this.#inspected.panel;
  }

  get page(): Page {
    return this.#inspected.page;
  }

  /** Makes a PUT and checks what comes of it. */
  async put(url: string, passes: boolean, why: string, more: PutMore = {}): Promise<void> {
    const seen = await putFrom(more.from ?? this.page, url, more.headers);
    this.#made.push({ url, passed: seen === 200 });
    this.#ledger.check(seen === (passes ? 200 : refused), `${why}: ${url} gave ${seen}`);
  }

  /** Checks that the panel has every request that was made, once, and says of it what came of it; then clears the log. */
  async checkLog(): Promise<void> {
    const wanted = this.#made.map(({ url, passed }) => `${url} ${passed ? 'allowed' : 'blocked'}`).sort();
    this.#made = [];
    // What is new is judged when all of it has come.
    const look = async () => {
      const found = requestsOf(await this.#report());
      return {
        missing: wanted.filter((one) => !found.includes(one)),
        more: found.filter((one, at) => !wanted.includes(one) || found.indexOf(one) < at),
      };
    };
    const complete = ({ missing, more }: Awaited<ReturnType<typeof look>>) => missing.length + more.length === 0;
    await waitUntil('every request is in the panel, once, with what came of it', look, complete);
    this.#ledger.check(true, '');
    await clear(this.panel);
  }

  closeDevTools(): Promise<void> {
    return this.#inspected.devtools.close();
  }

  close(): Promise<void> {
    return this.page.close();
  }

  /** As the panel exports it. Taken from its hand: Chromium does not save file after file without end. */
  async #report(): Promise<Report> {
    await this.panel.evaluate(() => {
      const { createObjectURL } = URL;
      URL.createObjectURL = (file: Blob) => {
        URL.createObjectURL = createObjectURL;
        file.text().then((text) => {
          globalThis.corsLensTestExported = text;
        });
        return createObjectURL(file);
      };
      globalThis.corsLensTestExported = undefined;
    });
    await press(this.panel, '[aria-label="Export"]');
    await press(this.panel, '[data-item="report"]');
    const text = await this.panel.waitForFunction(() => globalThis.corsLensTestExported, { polling: 20 });
    return JSON.parse(String(await text.jsonValue()));
  }
}

export interface PutMore {
  readonly from?: Frame;
  readonly headers?: Readonly<Record<string, string>>;
}

/** PUTs only: pages and what they load are no part of it. */
function requestsOf({ requests }: Report): readonly string[] {
  return requests
    .filter(({ method }) => method === 'PUT')
    .map(({ url, verdict }) => `${url} ${verdict}`)
    .sort();
}

async function clear(panel: Frame): Promise<void> {
  await press(panel, '[aria-label="Clear"]');
  await panel.waitForFunction(() => document.querySelector('[data-request-id]') === null, { polling: 50 });
}
