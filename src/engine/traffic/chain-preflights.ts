import { compareNodes, type Node } from './node';

/** The first preflight of each chain of redirects: in Chromium those of a chain share an id. */
export class ChainPreflights {
  readonly #firstOf = new Map<string, Node>();

  /** Takes a preflight in. Gives those that by now are known not to be the first of their chain, or cannot be told from it. */
  add(preflight: Node): readonly Node[] {
    const id = preflight.exchange.preflightFor;
    if (id === null) return [];
    const first = this.#firstOf.get(id);
    const order = first ? compareNodes(first, preflight) : 1;
    if (order > 0) this.#firstOf.set(id, preflight);
    if (!first) return [];
    if (order === 0) return [first, preflight];
    return [order < 0 ? preflight : first];
  }
}
