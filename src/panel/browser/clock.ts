import type { Clock } from '../store/batch';

export const clock: Clock = {
  now: () => performance.now(),
  setTimeout: (work, ms) => window.setTimeout(work, ms),
  clearTimeout: (timer) => window.clearTimeout(timer),
};
