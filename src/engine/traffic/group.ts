import { endOf } from '../http/exchange';
import { type Kind, type Span, within } from './cell';
import { compareNodes, type Node } from './node';
import { far, reach, reachOfHop } from './pair-fit';
import { longestReach, reachOfRedirect } from './redirects';
import { insertSorted } from './sorted';

/** Most groups have requests only, and few of them: this list, which nothing is ever put into, stands for none. */
const none: Node[] = [];

/** All that concerns the requests with one method and URL. Each list in order. */
export class Group {
  #requests: Node[] = none;
  /** Nothing is asked of most: what their order is matters to those only that have preflights, or that redirects lead to. */
  #isInOrder = false;
  preflights: Node[] = none;
  /** Redirects that lead to this method and URL, in the order in which they can begin to. */
  redirects: Node[] = none;

  get requests(): readonly Node[] {
    if (!this.#isInOrder) this.#requests.sort(compareNodes);
    this.#isInOrder = true;
    return this.#requests;
  }

  addRequest(request: Node): void {
    if (this.#requests === none) this.#requests = [request];
    else if (this.#isInOrder) insertSorted(this.#requests, request, compareNodes);
    else this.#requests.push(request);
  }

  addPreflight(preflight: Node): void {
    this.preflights = put(preflight, this.preflights, compareNodes);
  }

  /** Whether a redirect that leads here was under way when a preflight was sent. */
  isUnderRedirect(preflight: Node): boolean {
    const { start } = preflight.exchange;
    const possible = within({ items: this.redirects, kind: leading }, { from: start - longestReach, to: start });
    return possible.some(({ exchange }) => start <= endOf(exchange));
  }

  /** The preflights that were sent while a redirect was under way. */
  preflightsDuring(redirect: Node): readonly Node[] {
    const span = { from: leading.from(redirect), to: endOf(redirect.exchange) };
    return within({ items: this.preflights, kind: pairing }, span);
  }

  addRedirect(redirect: Node): void {
    this.redirects = put(redirect, this.redirects, (a, b) => leading.from(a) - leading.from(b) || compareNodes(a, b));
  }
}

function put(node: Node, list: Node[], compare: (a: Node, b: Node) => number): Node[] {
  if (list === none) return [node];
  insertSorted(list, node, compare);
  return list;
}

/** When a request can have to do with a preflight, and the other way round. */
export const pairing: Kind<Node> = {
  from: ({ exchange }) => exchange.start,
  to: ({ exchange, isOfHop }) => (isOfHop ? Math.max(reach(exchange), reachOfHop(exchange)) : reach(exchange)),
  longest: far,
};

/** When a redirect can lead to something. */
export const leading: Kind<Node> = {
  from: ({ exchange }) => reachOfRedirect(exchange).from,
  to: ({ exchange }) => reachOfRedirect(exchange).to,
  longest: longestReach,
};

/** When something can be what a redirect led to. */
export const led: Kind<Node> = {
  from: ({ exchange }) => exchange.start,
  to: ({ exchange }) => exchange.start,
  longest: 0,
};

export function spanOf(node: Node, { from, to }: Kind<Node>): Span {
  return { from: from(node), to: to(node) };
}
