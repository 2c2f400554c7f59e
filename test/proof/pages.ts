import type { Browser, Page } from 'puppeteer';
import { pageHosts } from './model-servers';
import { headerValues, type Sent, type Wish } from './wish';

/** A wish with the server that it is sent to. */
export interface Sending {
  readonly host: string;
  readonly wish: Wish;
}

/** A page on each origin; they send what is wished for and say what came of it. */
export class Pages {
  readonly #pages: ReadonlyMap<string, Page>;

  private constructor(pages: ReadonlyMap<string, Page>) {
    this.#pages = pages;
  }

  static async open(browser: Browser): Promise<Pages> {
    const pages = new Map<string, Page>();
    for (const host of pageHosts) {
      const page = await browser.newPage();
      await page.goto(`https://${host}/`);
      pages.set(`https://${host}`, page);
    }
    return new Pages(pages);
  }

  /** Sends all, each from the page of its origin; the outcomes in the same order. */
  async send(sendings: readonly Sending[]): Promise<readonly Sent[]> {
    const outcomes: Sent[] = new Array(sendings.length);
    const origins = [...new Set(sendings.map(({ wish }) => wish.origin))];
    await Promise.all(
      origins.map(async (origin) => {
        const page = this.#pages.get(origin);
        if (page === undefined) throw new Error(`There is no page at ${origin}`);
        const indexes = sendings.flatMap(({ wish }, i) => (wish.origin === origin ? [i] : []));
        const sent = await page.evaluate(
          sendFromPage,
          indexes.map((i) => {
            const { host, wish } = sendings[i] as Sending;
            return { ...wish, url: `https://${host}${wish.path}` };
          }),
          headerValues,
        );
        indexes.forEach((index, i) => {
          outcomes[index] = sent[i] as Sent;
        });
      }),
    );
    return outcomes;
  }
}

/** Runs in the page. So many at a time, or the browser runs out of sockets. */
async function sendFromPage(
  wishes: readonly (Wish & { readonly url: string })[],
  values: Readonly<Record<string, string>>,
): Promise<Sent[]> {
  const outcomes: Sent[] = [];
  let next = 0;
  const work = async () => {
    while (next < wishes.length) {
      const at = next++;
      const wish = wishes[at];
      if (wish === undefined) return;
      try {
        const response = await fetch(wish.url, {
          method: wish.method,
          headers: wish.headers.map((name): [string, string] => [name, values[name] ?? '1']),
          credentials: wish.credentials ? 'include' : 'omit',
          ...(wish.body > 0 && { body: new Uint8Array(wish.body) }),
        });
        outcomes[at] = { passed: true, status: response.status };
      } catch {
        outcomes[at] = { passed: false, status: 0 };
      }
    }
  };
  await Promise.all(Array.from({ length: 40 }, work));
  return outcomes;
}
