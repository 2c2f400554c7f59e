import type { Exchange } from '../http/exchange';

/** A function of an exchange that keeps its answers: an exchange never changes, and is compared with many. */
export function memo<V>(compute: (exchange: Exchange) => V): (exchange: Exchange) => V {
  const known = new WeakMap<Exchange, V>();
  return (exchange) => {
    const found = known.get(exchange);
    if (found !== undefined) return found;
    const value = compute(exchange);
    known.set(exchange, value);
    return value;
  };
}
