import type { Exchange } from '../http/exchange';
import { compareNodes, type Hops, type Node } from './node';

/** What has changed. */
export interface Changes {
  /** Chains that are new or other than before, in the order of their first exchanges. */
  readonly changed: readonly { readonly head: Exchange; readonly hops: Hops }[];
  /** First exchanges of chains that are no more: they became part of others. */
  readonly gone: readonly Exchange[];
}

/** Joins nodes, and takes note of those whose chains may be others now. */
export class Links {
  #touched: Node[] = [];

  touch(node: Node): void {
    if (node.isTouched) return;
    node.isTouched = true;
    this.#touched.push(node);
  }

  /** Says whether that is news. */
  setPreflight(request: Node, preflight: Exchange | null): boolean {
    if (request.preflight === preflight) return false;
    request.preflight = preflight;
    this.touch(request);
    return true;
  }

  /** Says whether that is news. */
  setSingle(preflight: Node, isSingle: boolean): boolean {
    if (preflight.isSingle === isSingle) return false;
    preflight.isSingle = isSingle;
    this.touch(preflight);
    return true;
  }

  setPrevious(node: Node, redirect: Node | null): void {
    const before = node.previous;
    if (before === redirect) return;
    node.previous = redirect;
    if (before?.next === node) before.next = null;
    if (redirect) redirect.next = node;
    for (const each of [node, before, redirect]) if (each) this.touch(each);
  }

  /** What has changed since this was last asked. */
  takeChanges(): Changes {
    const heads: Node[] = [];
    const gone: Exchange[] = [];
    for (const node of this.#touched) {
      node.isTouched = false;
      const head = node.isPart ? node.head : null;
      if (head && !head.isListed) {
        head.isListed = true;
        heads.push(head);
      }
      if (head === node || !node.isHead) continue;
      node.isHead = false;
      gone.push(node.exchange);
    }
    this.#touched = [];
    const changed = heads.sort(compareNodes).map((node) => {
      node.isListed = false;
      node.isHead = true;
      return { head: node.exchange, hops: node.hops };
    });
    return { changed, gone };
  }
}
