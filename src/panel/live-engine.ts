import { Analysis } from '../engine/report/analysis';
import type { Explainer } from '../engine/report/explainer';
import { serverOutlines } from '../engine/report/server-outlines';
import type { HarEntry } from '../engine/traffic/har';
import type { HarSoFar } from '../engine/traffic/read-har';
import type { Analysed, AnalyseOptions, Engine } from './engine';

/** The real engine. Asked again about entries that only became more, it judges what is new and what that changes. */
export function createLiveEngine(): Engine {
  const live = new Growing();
  const file = new Growing();
  return {
    prepare: ({ entries, indexes }) => file.take(entries, indexes),
    analyse(entries, { indexes, ...options } = {}) {
      const growing = indexes ? file : live;
      growing.take(entries, indexes);
      return growing.report(options);
    },
  };
}

/** An analysis of entries that mostly become more: a log grows at its end, and is cut at its beginning or replaced as a whole. */
class Growing {
  #explainer: Explainer | null = null;
  #analysis = this.#fresh();
  #count = 0;
  #first: HarEntry | undefined;
  #last: HarEntry | undefined;
  /** Of the last one, in its file. */
  #lastIndex: number | undefined;

  take(entries: HarSoFar['entries'], indexes?: HarSoFar['indexes']): void {
    if (!this.#continues(entries, indexes)) this.#startOver();
    if (entries.length === this.#count) return;
    try {
      this.#analysis.add(entries.slice(this.#count), indexes?.slice(this.#count));
    } catch (error) {
      // Half of the entries may be in it.
      this.#startOver();
      throw error;
    }
    this.#count = entries.length;
    this.#first = entries[0];
    this.#last = entries.at(-1);
    this.#lastIndex = indexes?.[entries.length - 1];
  }

  report({ explainer = null, servers = {}, ...options }: AnalyseOptions): Analysed {
    this.#explainer = explainer;
    const explained = explainer && this.#analysis.report((judged) => explainer.serversOf(judged, servers), options);
    return { report: explained ?? this.#analysis.report(serverOutlines, options), explained };
  }

  #fresh(): Analysis {
    return new Analysis((diagnosis, server) => this.#explainer?.causeOf(diagnosis, server));
  }

  #continues(entries: readonly HarEntry[], indexes: readonly number[] | undefined): boolean {
    const last = this.#count - 1;
    if (last === -1) return true;
    return this.#first === entries[0] && this.#last === entries[last] && this.#lastIndex === indexes?.[last];
  }

  #startOver(): void {
    this.#analysis = this.#fresh();
    this.#count = 0;
  }
}
