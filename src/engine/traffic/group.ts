import type { Exchange } from '../http/exchange';
import type { Kind, Span } from './cell';
import { compareNodes, type Node } from './node';
import { far, reach, reachOfLater } from './pair-fit';
import { longestReach, reachOfRedirect } from './redirects';
import { insertSorted } from './sorted';

/** Most groups have requests only, and few of them: this list, which nothing is ever put into, stands for none. */
const none: Node[] = [];

/** All that concerns the requests with one method and URL. Each list in order. */
export class Group {
  requests: Node[] = none;
  preflights: Node[] = none;
  /** Redirects that lead to this method and URL, in the order in which they can begin to. */
  redirects: Node[] = none;

  addRequest(request: Node): void {
    this.requests = put(request, this.requests, compareNodes);
  }

  addPreflight(preflight: Node): void {
    this.preflights = put(preflight, this.preflights, compareNodes);
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
export function pairing(isLater: (exchange: Exchange) => boolean): Kind<Node> {
  const to = ({ exchange }: Node) =>
    isLater(exchange) ? Math.max(reach(exchange), reachOfLater(exchange)) : reach(exchange);
  return { from: ({ exchange }) => exchange.start, to, longest: far };
}

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
