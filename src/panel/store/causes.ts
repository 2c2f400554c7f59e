/** How many causes there are: finding each takes work, so that of many requests it is done bit by bit. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Report } from '../../engine/report/report';
import type { Clock } from './batch';

/** What a step may take, in milliseconds. */
const stepTime = 8;

/** The number of different causes of a report's blocked requests; null until it is known. `explained`: null without causes. */
export function countCauses(explained: ReadonlySignal<Report | null>, clock: Clock): ReadonlySignal<number | null> {
  const count = signal<number | null>(null);
  effect(() => {
    const requests = explained.value?.requests;
    count.value = null;
    if (!requests) return;
    const causes = new Set<string>();
    let at = 0;
    let timer: number | null = null;
    const step = () => {
      const end = clock.now() + stepTime;
      for (; at < requests.length; at++) {
        if (requests[at]?.verdict !== 'blocked') continue;
        const code = requests[at]?.cause?.code;
        if (code) causes.add(code);
        if (clock.now() > end) {
          at++;
          timer = clock.setTimeout(step, 0);
          return;
        }
      }
      count.value = causes.size;
    };
    step();
    return () => {
      if (timer !== null) clock.clearTimeout(timer);
    };
  });
  return count;
}
