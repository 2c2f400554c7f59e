/** A HAR file looked at in place of the live capture, which goes on meanwhile. */
import { batch, signal } from '@preact/signals';
import type { InputReport } from '../../engine/report/report';
import type { HarEntry } from '../../engine/traffic/har';
import type { HarInput, HarSoFar } from '../../engine/traffic/read-har';
import type { Engine } from '../engine';
import type { ReadHar } from '../later/later';
import type { Clock } from './batch';

export type ImportStore = ReturnType<typeof createImportStore>;

export interface ImportedFile {
  readonly name: string;
  /** Counts what was opened: another each time, and the same while it is read. */
  readonly number: number;
  readonly entries: readonly HarEntry[];
  /** For each of the entries, its index in the file. */
  readonly indexes: readonly number[];
  readonly input: InputReport;
  /** There is more to come. */
  readonly reading: boolean;
}

export interface ImportFailure {
  readonly name: string;
  readonly message: string;
}

/** What a step of reading may take, in milliseconds: less than a frame. */
const stepTime = 10;
/** How many entries are shown at first; after that, whenever they have become twice as many. */
const firstShown = 100;
const notYetKnown: InputReport = { creator: null, entries: 0, broken: [], whole: true, notices: [] };

/** `reader` fails with a sentence for people where files cannot be read. */
export function createImportStore(engine: Engine, reader: () => Promise<ReadHar>, clock: Clock) {
  const file = signal<ImportedFile | null>(null);
  const failure = signal<ImportFailure | null>(null);
  /** Counts the files: only the latest goes on being read. */
  let latest = 0;

  const pause = () => new Promise<void>((resolve) => clock.setTimeout(resolve, 0));

  /** Reads and judges in steps, so that the panel stays usable; shows what there is meanwhile. */
  async function read(name: string, text: string, number: number): Promise<void> {
    const readHar = await reader();
    if (number !== latest) return;
    const steps = readHar(text);
    let shown = firstShown;
    for (;;) {
      const step = readFor(stepTime, steps, clock);
      if (number !== latest) return;
      if (step.done) return show(name, number, step.value);
      const { entries, indexes } = step.value;
      engine.prepare(step.value);
      if (entries.length >= shown) {
        shown = 2 * entries.length;
        const input = { ...notYetKnown, entries: entries.length };
        file.value = { name, number, entries: [...entries], indexes: [...indexes], input, reading: true };
      }
      await pause();
    }
  }
  function show(name: string, number: number, read: HarInput) {
    batch(() => {
      file.value = { name, number, ...read, reading: false };
      failure.value = null;
    });
  }
  return {
    file,
    failure,
    async open(source: { readonly name: string; text(): Promise<string> }) {
      const before = file.value;
      latest++;
      const number = latest;
      try {
        await read(source.name, await source.text(), number);
      } catch (error) {
        if (number !== latest) return;
        file.value = before?.reading ? null : before;
        failure.value = { name: source.name, message: error instanceof Error ? error.message : String(error) };
      }
    },
    /** Again, after it was closed. */
    show(again: ImportedFile) {
      file.value = again;
    },
    close() {
      latest++;
      file.value = null;
    },
    dismissFailure() {
      failure.value = null;
    },
  };
}

function readFor(ms: number, steps: Generator<HarSoFar, HarInput>, clock: Clock): IteratorResult<HarSoFar, HarInput> {
  const end = clock.now() + ms;
  let step = steps.next();
  while (!step.done && clock.now() < end) step = steps.next();
  return step;
}
