import { Doubles, type Source } from './doubles';
import { type CapturedEntry, pickEntry } from './entry';
import { LateHeaders, mostReread } from './late-headers';
import type { TrafficLog } from './log';
import { onceQuiet } from './quiet';

/** What the browser tells of the inspected tab's network. */
export interface Network {
  onRequestFinished(listener: (entry: unknown) => void): void;
  getHar(): Promise<unknown>;
  /** In Firefox requests that run during `getHAR()` are never delivered: it must wait for a pause. */
  readonly getHarLosesTraffic: boolean;
}

/** So many entries are taken from a long list at once; in between, the pages of the extension get to what else they have to do. */
export const pieceLength = 500;

/**
 * Fills the log from now on, and with what came before, as far as the browser still has it: in Chromium that is what its
 * Network panel lists. `asSeen` may alter entries.
 */
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
    if (source === 'har') log.addEarlier(entries);
    else log.add(entries);
  };

  const takeEarlier = async () => {
    log.setReading(true);
    let isWanted = true;
    log.onChange((change) => {
      if (change.type === 'cleared' && change.by === 'user') isWanted = false;
    });
    try {
      const listed = entriesOf(await network.getHar()).filter(isFinished);
      const earlier = listed.slice(log.passOver(listed.length));
      // They tell where the page that is shown begins: nothing of the pages before it comes in.
      const pieces = [earlier.filter(isDocument), ...piecesOf(earlier.filter((value) => !isDocument(value)))];
      for (const piece of pieces) {
        if (!isWanted) break;
        take(piece, 'har');
        await new Promise((resolve) => setTimeout(resolve));
      }
    } catch (error) {
      console.warn('CORS Lens: earlier requests could not be read.', error);
    } finally {
      doubles.settle();
      log.setReading(false);
    }
  };

  // The listener comes first: without one, Firefox's first getHAR is empty; and no request falls between the two.
  const quiet = network.getHarLosesTraffic
    ? onceQuiet(
        () => void takeEarlier(),
        () => doubles.settle(),
      )
    : null;
  const late = new LateHeaders(
    async () => entriesOf(await network.getHar()),
    (values) => take(values, 'listener'),
  );
  network.onRequestFinished((value) => {
    const mayWait = !network.getHarLosesTraffic && log.kept.length <= mostReread;
    if (!(mayWait && late.holds(value))) take([value], 'listener');
    quiet?.disturb();
  });
  if (!quiet) void takeEarlier();
}

/** `getHAR()` gives what files have under `log`. */
function entriesOf(har: unknown): readonly unknown[] {
  const { entries } = Object(har) as { entries?: unknown };
  return Array.isArray(entries) ? entries : [];
}

function isDocument(value: unknown): boolean {
  return (Object(value) as { _resourceType?: unknown })._resourceType === 'document';
}

function* piecesOf(values: readonly unknown[]): Generator<readonly unknown[]> {
  for (let at = 0; at < values.length; at += pieceLength) yield values.slice(at, at + pieceLength);
}

/**
 * Chromium also lists requests that wait for their response; the event delivers them when they have it. What comes from
 * `blob:` never has a status, but has content when it is finished.
 */
function isFinished(value: unknown): boolean {
  const { response } = Object(value) as { response?: unknown };
  const { status, _error, content } = Object(response) as { status?: unknown; _error?: unknown; content?: unknown };
  const { size } = Object(content) as { size?: unknown };
  return !(status === 0 && _error === null && !(typeof size === 'number' && size > 0));
}
