import type { CaptureState } from '../messaging/protocol';
import type { CapturedEntry } from './entry';
import { CurrentPage } from './page';

export interface LogLimits {
  readonly entries: number;
  readonly characters: number;
}

const defaultLimits: LogLimits = { entries: 50_000, characters: 64 * 1024 * 1024 };

export type LogChange =
  | { readonly type: 'added'; readonly entries: readonly CapturedEntry[] }
  /** The oldest ones were let go. */
  | { readonly type: 'dropped'; readonly count: number }
  /** Everything was; what is added next may have been there before. */
  | { readonly type: 'cleared'; readonly by: 'user' | 'navigation' }
  | { readonly type: 'state' };

/** The traffic of one tab: what is kept, within limits, and what happens to it. Knows no browser and no clock. */
export class TrafficLog {
  #limits: LogLimits;
  readonly #listeners: ((change: LogChange) => void)[] = [];
  readonly #page = new CurrentPage();
  #kept: CapturedEntry[] = [];
  #characters = 0;
  #dropped = 0;
  #unreadable = 0;
  #recording = true;
  /** When it was last switched off, and on again: requests of that time are delivered after it, too. */
  #pause = { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  #preserveLog = false;
  #reading = false;
  /** What the user cleared may have been brought back where it is shown: it goes with its page all the same. */
  #clearedByUser = false;

  constructor(limits: LogLimits = defaultLimits) {
    this.#limits = limits;
  }

  onChange(listener: (change: LogChange) => void): void {
    this.#listeners.push(listener);
  }

  /** In order of delivery. */
  get kept(): readonly CapturedEntry[] {
    return this.#kept;
  }

  state(): CaptureState {
    return {
      recording: this.#recording,
      preserveLog: this.#preserveLog,
      limit: this.#limits.entries,
      kept: this.#kept.length,
      dropped: this.#dropped,
      unreadable: this.#unreadable,
      reading: this.#reading,
    };
  }

  /** Adds what was delivered while recording. Requests of a page already left come late at times: they go with their page. */
  add(delivered: readonly CapturedEntry[]): void {
    if (this.#recording) this.addEarlier(delivered);
  }

  /** Adds what the browser had recorded before, also while recording is off by now. */
  addEarlier(recorded: readonly CapturedEntry[]): void {
    const entries = recorded.filter((entry) => !this.#isOfPause(entry) && (this.#preserveLog || this.#page.has(entry)));
    if (entries.length > 0) this.#append(entries);
    this.#turnPage(recorded);
  }

  /** How many of so many recorded entries, the oldest, are more than is kept: they are counted as let go. */
  passOver(recorded: number): number {
    const count = Math.max(0, recorded - this.#limits.entries);
    this.#dropped += count;
    return count;
  }

  addUnreadable(): void {
    if (!this.#recording) return;
    this.#unreadable += 1;
    this.#emit({ type: 'state' });
  }

  /**
   * The browser says that the tab shows another URL since `at`, in milliseconds since 1970. While recording is off, pages
   * come and go without a trace: what is there stays, and what is recorded later is added to it, until the next page.
   */
  navigated(url: string, at: number): void {
    if (!this.#recording) return;
    this.#page.navigated(url, at);
    this.#turnPage(this.#kept);
  }

  clear(): void {
    this.#clear('user', []);
  }

  /** Switches recording on or off at `at`, in milliseconds since 1970. */
  setRecording(on: boolean, at: number): void {
    if (on !== this.#recording)
      this.#pause = on ? { ...this.#pause, to: at } : { from: at, to: Number.POSITIVE_INFINITY };
    this.#recording = on;
    this.#emit({ type: 'state' });
  }

  #isOfPause({ started }: CapturedEntry): boolean {
    return started >= this.#pause.from && started < this.#pause.to;
  }

  /** Whether requests stay when the tab goes to another page. */
  setPreserveLog(on: boolean): void {
    this.#preserveLog = on;
    this.#emit({ type: 'state' });
  }

  /** Whether what came before is being added. */
  setReading(on: boolean): void {
    this.#reading = on;
    this.#emit({ type: 'state' });
  }

  /** How many entries are kept at most, from now on. */
  setLimit(entries: number): void {
    this.#limits = { ...this.#limits, entries };
    this.#dropOldest();
    this.#emit({ type: 'state' });
  }

  #turnPage(candidates: readonly CapturedEntry[]): void {
    let turned = false;
    for (const entry of candidates) {
      if (this.#page.startsWith(entry)) turned = true;
    }
    if (!turned || this.#preserveLog) return;
    const rest = this.#kept.filter((entry) => this.#page.has(entry));
    if (rest.length < this.#kept.length || this.#clearedByUser) this.#clear('navigation', rest);
  }

  #clear(by: 'user' | 'navigation', rest: readonly CapturedEntry[]): void {
    this.#kept = [];
    this.#characters = 0;
    this.#dropped = 0;
    this.#unreadable = 0;
    this.#clearedByUser = by === 'user';
    this.#emit({ type: 'cleared', by });
    if (rest.length > 0) this.#append(rest);
  }

  #append(entries: readonly CapturedEntry[]): void {
    for (const entry of entries) {
      this.#kept.push(entry);
      this.#characters += entry.characters;
    }
    this.#emit({ type: 'added', entries });
    this.#dropOldest();
  }

  /** A tenth of the limit at once: whoever reads the log starts over then, which must not happen for every entry. */
  #dropOldest(): void {
    const { entries, characters } = this.#limits;
    if (this.#kept.length <= entries && this.#characters <= characters) return;
    let count = 0;
    for (const each of this.#kept) {
      if (this.#kept.length - count <= lessATenth(entries) && this.#characters <= lessATenth(characters)) break;
      this.#characters -= each.characters;
      count += 1;
    }
    this.#kept.splice(0, count);
    this.#dropped += count;
    this.#emit({ type: 'dropped', count });
  }

  #emit(change: LogChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}

function lessATenth(limit: number): number {
  return limit - Math.floor(limit / 10);
}
