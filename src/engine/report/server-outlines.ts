import type { Judged } from './judged';
import type { ServerOutline } from './report';

/** The servers of a report as far as they can be told of without what there is to do there. */
export function serverOutlines({ byServer, trafficOf }: Judged): readonly ServerOutline[] {
  return [...byServer].map(([origin, own]) => ({
    origin,
    product: trafficOf(origin).product,
    get requests() {
      return own.requests;
    },
    get blocked() {
      return own.blocked;
    },
  }));
}
