import type { RequestReport } from '../../src/engine';
import type { Played } from './runner';

/**
 * Whether nobody could tell which of a report's two reasons it is: no cookie was sent, and both are about the same
 * response. Reasons about different ones differ in what was sent.
 */
export function isHedgeFair({ arrivals }: Played, { reasons, problems }: RequestReport): boolean {
  if (arrivals.some(({ cookie }) => cookie)) return false;
  const judged = reasons.map((reason) => {
    const problem = problems.find(({ rule, at }) => rule === reason.rule && at === reason.at);
    return `${reason.at} ${problem?.hop}`;
  });
  const modes = new Set(reasons.map(({ when }) => when));
  return reasons.length === 2 && new Set(judged).size === 1 && modes.size === 2 && !modes.has('always');
}
