/**
 * Collects many small changes into few runs of `work`. A timer, not an animation frame: a panel that is not shown has
 * none. The pause grows with what the work costs, so that a huge log keeps the panel usable while traffic pours in.
 */
export interface Batch {
  /** Runs `work` soon. */
  schedule(): void;
  /** Runs `work` now. */
  flush(): void;
  stop(): void;
}

export interface Clock {
  now(): number;
  setTimeout(work: () => void, ms: number): number;
  clearTimeout(timer: number): void;
}

const shortestPause = 100;
const longestPause = 10_000;

export function createBatch(work: () => void, clock: Clock): Batch {
  let timer: number | null = null;
  let pause = shortestPause;

  function stop() {
    if (timer !== null) clock.clearTimeout(timer);
    timer = null;
  }
  function flush() {
    stop();
    const start = clock.now();
    work();
    pause = Math.min(Math.max(shortestPause, 2 * (clock.now() - start)), longestPause);
  }
  return {
    schedule() {
      timer ??= clock.setTimeout(flush, pause);
    },
    flush,
    stop,
  };
}
