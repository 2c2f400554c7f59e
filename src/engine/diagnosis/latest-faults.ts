import type { Exchange, Response } from '../http/exchange';
import { has } from '../http/header-list';
import { isPreflight } from '../traffic/preflight';
import { isHtml, typeOf } from './telling';

/** A site whose latest answers, to several URLs, are all faults. */
export interface BrokenSite {
  /** It is not the application's own code that fails: a static file fails, too, or preflights as much as requests. */
  readonly failsWithoutCode: boolean;
  /** Its configuration could be read: `X-Powered-By` is a custom header of IIS's own. */
  readonly readsConfig: boolean;
  /** Other URLs were answered well before, none of these: it may be a part of the site. */
  readonly isPart: boolean;
}

/** The latest answers of a server, as far back as all of them are a 500 that IIS itself can have made. */
export class LatestFaults {
  #lastGood = Number.NEGATIVE_INFINITY;
  readonly #goodUrls = new Set<string>();
  #faults: Exchange[] = [];
  /** undefined: something came since it was made. */
  #site: BrokenSite | null | undefined;

  add(exchange: Exchange, response: Response): void {
    this.#site = undefined;
    if (isServerFault(response)) {
      this.#faults.push(exchange);
      return;
    }
    this.#goodUrls.add(exchange.url);
    this.#lastGood = Math.max(this.#lastGood, exchange.start);
  }

  include({ response, start }: Exchange): boolean {
    return response !== null && start > this.#lastGood;
  }

  /** null: it may be one URL alone. */
  get site(): BrokenSite | null {
    if (this.#site === undefined) {
      this.#faults = this.#faults.filter((fault) => this.include(fault));
      this.#site = siteOf(this.#faults, this.#goodUrls);
    }
    return this.#site;
  }
}

function siteOf(faults: readonly Exchange[], goodUrls: ReadonlySet<string>): BrokenSite | null {
  const [first] = faults;
  const arePreflights = faults.every(isPreflight);
  // Where requests were answered well, it is the application that fails on OPTIONS.
  if (!faults.some(({ url }) => url !== first?.url) || (arePreflights && goodUrls.size > 0)) return null;
  return {
    failsWithoutCode: faults.some(({ url }) => staticFile.test(url)) || (faults.some(isPreflight) && !arePreflights),
    isPart: goodUrls.size > 0 && !faults.some(({ url }) => goodUrls.has(url)),
    readsConfig: faults.some(({ response }) => response !== null && has(response.headers, 'x-powered-by')),
  };
}

const staticFile = /\.(css|m?js|map|png|jpe?g|gif|svg|ico|webp|woff2?|ttf|txt)(\?|$)/i;

/** A page of IIS, or nothing; with the headers of ASP.NET Framework on it, the application ran. */
function isServerFault(response: Response): boolean {
  if (response.status !== 500 || has(response.headers, 'x-aspnet-version')) return false;
  return isHtml(response) || typeOf(response) === '';
}
