import type { Exchange } from '../http/exchange';
import { compareNodes, type Node } from './node';

/** Which preflights are not the first of their chains of redirects: in Chromium those of a chain share an id. */
export class ChainPreflights {
  readonly #firstOf = new Map<string, Node>();

  /** Takes a preflight in. Gives the one that seemed to be the first of its chain until now, if this one is before it. */
  add(preflight: Node): Node | null {
    const id = preflight.exchange.preflightFor;
    if (id === null) return null;
    const first = this.#firstOf.get(id);
    if (first && compareNodes(first, preflight) <= 0) return null;
    this.#firstOf.set(id, preflight);
    return first ?? null;
  }

  /** Whether an exchange is a preflight that is not the first of its chain, as far as is known. */
  isLater(exchange: Exchange): boolean {
    return exchange.preflightFor !== null && this.#firstOf.get(exchange.preflightFor)?.exchange !== exchange;
  }
}
