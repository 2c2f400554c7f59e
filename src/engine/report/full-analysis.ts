import type { HarEntry } from '../traffic/har';
import { Analysis, type AnalysisOptions } from './analysis';
import { Explainer } from './explainer';
import type { Report } from './report';
import type { InputByServer } from './server-reports';

export interface ReportOptions extends AnalysisOptions {
  /** What the user has said of the servers. */
  readonly servers?: InputByServer;
}

/** An analysis with all that the engine knows. */
export class FullAnalysis {
  readonly #explainer = new Explainer();
  readonly #analysis = new Analysis((diagnosis, server) => this.#explainer.causeOf(diagnosis, server));

  /** Adds entries, in any order. `indexes` are their places in `log.entries`; by default they go on from those before. */
  add(entries: readonly HarEntry[], indexes?: readonly number[]): void {
    this.#analysis.add(entries, indexes);
  }

  /** The report on everything so far. What takes time in it is made when it is read. */
  report({ servers = {}, ...options }: ReportOptions = {}): Report {
    return this.#analysis.report((judged) => this.#explainer.serversOf(judged, servers), options);
  }
}
