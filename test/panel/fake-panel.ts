/** A panel's store without a browser: a line to write messages into, a clock to turn, and a host that only remembers. */
import type { Report } from '../../src/engine/report/report';
import type { HarEntry } from '../../src/engine/traffic/har';
import type { Access } from '../../src/messaging/access';
import type { ToCapture, ToPanel } from '../../src/messaging/protocol';
import type { Trial } from '../../src/messaging/trial';
import type { FromWorker, ToWorker } from '../../src/messaging/worker-protocol';
import type { CaptureLink, CaptureListener, LinkState } from '../../src/panel/capture-link';
import type { Analysed, AnalyseOptions, CredentialAnswers, Engine } from '../../src/panel/engine';
import type { Host } from '../../src/panel/host';
import { createLater } from '../../src/panel/later';
import type { CreateLater, Later, ReadHar } from '../../src/panel/later/later';
import { createStore, type Store } from '../../src/panel/store';
import type { Clock } from '../../src/panel/store/batch';
import type { LoadLater } from '../../src/panel/store/later';
import type { SettingsStorage } from '../../src/panel/store/settings';
import type { WorkerLink } from '../../src/panel/worker-link';
import { emptyReport, report } from './fixtures/contoso';

export class FakeLink implements CaptureLink {
  readonly sent: ToCapture[] = [];
  #listener: CaptureListener | null = null;

  open(listener: CaptureListener): () => void {
    this.#listener = listener;
    return () => {
      this.#listener = null;
    };
  }
  send(message: ToCapture): void {
    this.sent.push(message);
  }
  say(message: ToPanel): void {
    this.#listener?.message(message);
  }
  become(state: LinkState): void {
    this.#listener?.state(state);
  }
}

export class FakeClock implements Clock {
  #now = 0;
  #next = 1;
  readonly #timers = new Map<number, { readonly at: number; readonly work: () => void }>();

  now(): number {
    return this.#now;
  }
  setTimeout(work: () => void, ms: number): number {
    this.#timers.set(this.#next, { at: this.#now + ms, work });
    return this.#next++;
  }
  clearTimeout(timer: number): void {
    this.#timers.delete(timer);
  }
  /** Milliseconds until the next timer. */
  next(): number {
    return Math.min(...[...this.#timers.values()].map(({ at }) => at)) - this.#now;
  }
  /** Time that passes within work, without timers. */
  spend(ms: number): void {
    this.#now += ms;
  }
  turn(ms: number): void {
    this.#now += ms;
    for (const [timer, { at, work }] of [...this.#timers]) {
      if (at > this.#now) continue;
      this.#timers.delete(timer);
      work();
    }
  }
}

/** Gives the written report as soon as there are entries. */
export class FakeEngine implements Engine {
  readonly answers: CredentialAnswers[] = [];
  constructor(readonly given: Report = report) {}

  analyse(entries: readonly HarEntry[], options: AnalyseOptions = {}): Analysed {
    this.answers.push(options.credentials ?? {});
    const known = entries.length === 0 ? emptyReport : { ...this.given, input: options.input ?? this.given.input };
    return { report: known, explained: options.explainer ? known : null };
  }
  prepare(): void {}
}

/** A worker that answers as it is told, and remembers what it was asked. */
export class FakeWorker implements WorkerLink {
  readonly tabId = 7;
  readonly available: boolean = true;
  readonly asked: ToWorker[] = [];
  readonly wanted: Access[] = [];
  access = true;
  /** What the user says when the browser asks. */
  allows = true;
  answer: (message: ToWorker) => FromWorker = () => ({ type: 'done' });
  #listener: (trial: Trial | null) => void = () => undefined;

  async ask(message: ToWorker): Promise<FromWorker> {
    this.asked.push(message);
    return this.answer(message);
  }
  watchTrial(listener: (trial: Trial | null) => void): void {
    this.#listener = listener;
    listener(null);
  }
  become(trial: Trial | null): void {
    this.#listener(trial);
  }
  async hasAccess(): Promise<boolean> {
    return this.access;
  }
  async askForAccess(access: Access): Promise<boolean> {
    this.wanted.push(access);
    this.access = this.allows;
    return this.allows;
  }
  async sitesWithAccess(): Promise<readonly string[]> {
    return this.access ? this.wanted.flatMap(({ origins }) => origins) : [];
  }
  async giveBackAccess(): Promise<void> {
    this.access = false;
  }
  onAccessChanged(): void {}
}

export interface FakePanel {
  readonly link: FakeLink;
  readonly clock: FakeClock;
  readonly engine: Engine;
  readonly worker: FakeWorker;
  readonly saved: { readonly name: string; readonly text: string }[];
  readonly store: Store;
}

/** Takes a HAR as it is. */
const readHar: ReadHar = function* (text) {
  const { log } = JSON.parse(text) as { log: { entries: HarEntry[] } };
  return {
    entries: log.entries,
    indexes: log.entries.map((_, i) => i),
    input: { creator: 'WebInspector 537.36', entries: log.entries.length, broken: [], whole: true, notices: [] },
  };
};

/** What the panel loads later, for tests. */
export const fakeLater: CreateLater = (source) => ({ ...createLater(source), readHar });

const noStorage: SettingsStorage = { load: async () => undefined, save: async () => undefined };

/** With what is loaded later there at once. */
export function fakePanel(
  engine: Engine = new FakeEngine(),
  storage: SettingsStorage = noStorage,
): FakePanel & { readonly later: Later } {
  const panel = startedPanel(async () => fakeLater, engine, storage);
  panel.store.later.give(fakeLater);
  const later = panel.store.later.part.value;
  if (!later) throw new Error('what is loaded later is not there');
  return { ...panel, later };
}

/** As it starts. */
export function startedPanel(
  loadLater: LoadLater,
  engine: Engine = new FakeEngine(),
  storage: SettingsStorage = noStorage,
): FakePanel {
  const link = new FakeLink();
  const clock = new FakeClock();
  const saved: { name: string; text: string }[] = [];
  const host: Host = {
    openResource: () => undefined,
    showInNetwork: () => undefined,
    copyWays: { clipboard: async () => undefined, command: () => true },
    saveFile: (name, content) =>
      saved.push({ name, text: typeof content === 'string' ? content : new TextDecoder().decode(content) }),
    isMac: false,
    version: '0.1.0',
  };
  const worker = new FakeWorker();
  const store = createStore({ link, engine, storage, host, clock, worker, loadLater });
  return { link, clock, engine, worker, saved, store };
}
