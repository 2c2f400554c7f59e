/**
 * Collects many small changes into few runs of `work`. A timer, not an animation frame: a panel that is not shown has
 * none. The pause after a run grows with what it cost, so that a huge log leaves the panel usable, and the machine to the
 * page, while traffic pours in.
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

/** Milliseconds from the first change to the run that shows it. Most changes have been collected before (`devtools/serve.ts`). */
const delay = 25;

/** How many times as long as a run the pause after it is: the work takes a tenth of the time. */
const rest = 9;

/** Nobody reads more than a few changes a second; and each one costs drawing that is not measured. */
const pauses = { shortest: 250, longest: 10_000 };

export function createBatch(work: () => void, clock: Clock): Batch {
  let timer: number | null = null;
  let pauseUntil = 0;

  function stop() {
    if (timer !== null) clock.clearTimeout(timer);
    timer = null;
  }
  function flush() {
    stop();
    const start = clock.now();
    work();
    // What is drawn in consequence is part of the cost: Preact does that in a microtask, too, before this one.
    queueMicrotask(() => {
      const end = clock.now();
      pauseUntil = end + Math.min(Math.max(rest * (end - start), pauses.shortest), pauses.longest);
    });
  }
  return {
    schedule() {
      timer ??= clock.setTimeout(flush, Math.max(delay, pauseUntil - clock.now()));
    },
    flush,
    stop,
  };
}
