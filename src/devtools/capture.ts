import { Doubles, type Source } from './doubles';
import { type CapturedEntry, pickEntry } from './entry';
import { LateHeaders, mostReread } from './late-headers';
import type { TrafficLog } from './log';
import { onceQuiet } from './quiet';

/** What the browser tells of the inspected tab's network. */
export interface Network {
  onRequestFinished(listener: (entry: unknown) => void): void;
  onNavigated(listener: (url: string) => void): void;
  getHar(): Promise<unknown>;
  /** In Firefox requests that run during `getHAR()` are never delivered: it must wait for a pause. */
  readonly getHarLosesTraffic: boolean;
}

/** Fills the log from now on, and with what came before, as far as the browser still has it; `asSeen` may alter entries. */
export function startCapture(
  network: Network,
  log: TrafficLog,
  asSeen: (captured: CapturedEntry) => CapturedEntry = (captured) => captured,
): void {
  const doubles = new Doubles();

  const take = (values: readonly unknown[], source: Source) => {
    const entries: CapturedEntry[] = [];
    for (const value of values) {
      const picked = pickEntry(value);
      if (typeof picked === 'string') {
        console.warn(`CORS Lens: an entry was left out. ${picked}`);
        log.addUnreadable();
      } else if (doubles.isNew(picked.entry, source)) {
        entries.push(asSeen(picked));
      }
    }
    log.add(entries);
  };

  const takeEarlier = () => {
    network
      .getHar()
      .then((har) => take(entriesOf(har).filter(isFinished), 'har'))
      .catch((error: unknown) => console.warn('CORS Lens: earlier requests could not be read.', error))
      .finally(() => doubles.settle());
  };

  // The listener comes first: without one, Firefox's first getHAR is empty; and no request falls between the two.
  const quiet = network.getHarLosesTraffic ? onceQuiet(takeEarlier, () => doubles.settle()) : null;
  const late = new LateHeaders(
    async () => entriesOf(await network.getHar()),
    (values) => take(values, 'listener'),
  );
  network.onRequestFinished((value) => {
    const mayWait = !network.getHarLosesTraffic && log.kept.length <= mostReread;
    if (!(mayWait && late.holds(value))) take([value], 'listener');
    quiet?.disturb();
  });
  network.onNavigated((url) => log.navigated(url, Date.now()));
  if (!quiet) takeEarlier();
}

/** `getHAR()` gives what files have under `log`. */
function entriesOf(har: unknown): readonly unknown[] {
  const { entries } = Object(har) as { entries?: unknown };
  return Array.isArray(entries) ? entries : [];
}

/** Chromium also lists requests that wait for their response; the event delivers them when they have it. */
function isFinished(value: unknown): boolean {
  const { response } = Object(value) as { response?: unknown };
  const { status, _error } = Object(response) as { status?: unknown; _error?: unknown };
  return !(status === 0 && _error === null);
}
