import type { RequestReport } from '../../src/engine';
import { originOf } from './case';
import type { Played } from './runner';

/**
 * Whether nobody could tell which of a report's two reasons it is: no cookie was seen to be sent to another origin, and both
 * are about the same response. Reasons about different ones differ in what was sent.
 */
export function isHedgeFair({ arrivals, case: one, observed }: Played, { reasons, problems }: RequestReport): boolean {
  const isForeign = (hop: number) => new URL(observed?.urls[hop] ?? 'about:blank').origin !== originOf(one);
  // Of workers' requests DevTools does not show cookies.
  if (one.initiator !== 'worker' && arrivals.some(({ cookie, hop }) => cookie && isForeign(hop))) return false;
  const judged = reasons.map((reason) => {
    const problem = problems.find(({ rule, at }) => rule === reason.rule && at === reason.at);
    return `${reason.at} ${problem?.hop}`;
  });
  const modes = new Set(reasons.map(({ when }) => when));
  return reasons.length === 2 && new Set(judged).size === 1 && modes.size === 2 && !modes.has('always');
}
