import { type Exchange, endOf } from '../http/exchange';
import { far, fits, fitsHop, lag } from './pair-fit';
import type { UsualLag } from './usual-lag';

/** Milliseconds squared: many small differences are likelier than a large one. */
const most = far ** 2;

/** What it costs to leave a preflight without request: more than any pair that is possible. */
export const leftOut = 2 * most + 1;

/**
 * How badly the moments of a preflight and a request go together, Infinity if they cannot belong together at all. A
 * preflight starts about as late after its request as others at that time; and Chromium, which tells when the network got
 * a request, hands it over once its preflight is answered: half of them within 1 ms, nearly all within 10 ms.
 */
export function costOf(preflight: Exchange, request: Exchange, usualLag: UsualLag): number {
  if (!fits(preflight, request)) return Number.POSITIVE_INFINITY;
  const late = lag(preflight, request) - usualLag.about(preflight);
  const waited = request.handedOver === null ? 0 : request.handedOver - endOf(preflight);
  return Math.min(late ** 2, most) + Math.min(waited ** 2, most);
}

/** The same for a preflight and a hop that is dated after it. */
export function costOfHop(preflight: Exchange, request: Exchange): number {
  return fitsHop(preflight, request) ? (request.start - endOf(preflight)) ** 2 : Number.POSITIVE_INFINITY;
}
