import type { Exchange, Response } from '../http/exchange';
import { has } from '../http/header-list';
import { isPreflight } from '../traffic/preflight';
import { isHtml, typeOf } from './telling';

/** A site whose latest answers, to several URLs, are all faults. */
export interface BrokenSite {
  /** Something failed that is answered before an application's own code: a static file or a preflight. */
  readonly failsWithoutCode: boolean;
  /** Its configuration could be read: `X-Powered-By` is a custom header of IIS's own. */
  readonly readsConfig: boolean;
}

/** The latest answers of a server, as far back as all of them are a 500 that IIS itself can have made. */
export class LatestFaults {
  #lastGood = Number.NEGATIVE_INFINITY;
  #faults: Exchange[] = [];
  /** undefined: something came since it was made. */
  #site: BrokenSite | null | undefined;

  add(exchange: Exchange, response: Response): void {
    if (isServerFault(response)) this.#faults.push(exchange);
    else if (exchange.start > this.#lastGood) this.#lastGood = exchange.start;
    else return;
    this.#site = undefined;
  }

  include({ response, start }: Exchange): boolean {
    return response !== null && start > this.#lastGood;
  }

  /** null: it may be one URL alone. */
  get site(): BrokenSite | null {
    if (this.#site === undefined) {
      this.#faults = this.#faults.filter((fault) => this.include(fault));
      this.#site = siteOf(this.#faults);
    }
    return this.#site;
  }
}

function siteOf(faults: readonly Exchange[]): BrokenSite | null {
  const [first] = faults;
  if (!faults.some(({ url }) => url !== first?.url)) return null;
  return {
    failsWithoutCode: faults.some((exchange) => isPreflight(exchange) || staticFile.test(exchange.url)),
    readsConfig: faults.some(({ response }) => response !== null && has(response.headers, 'x-powered-by')),
  };
}

const staticFile = /\.(css|m?js|map|png|jpe?g|gif|svg|ico|webp|woff2?|ttf|txt)(\?|$)/i;

/** A page of IIS, or nothing; with the headers of ASP.NET Framework on it, the application ran. */
function isServerFault(response: Response): boolean {
  if (response.status !== 500 || has(response.headers, 'x-aspnet-version')) return false;
  return isHtml(response) || typeOf(response) === '';
}
