/** The report on what is looked at: the live capture or an imported file. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Credentials, Report, Verdict } from '../../engine/report/report';
import type { HarEntry } from '../../engine/traffic/har';
import type { Analysed, CredentialAnswers, Engine } from '../engine';
import type { Later } from '../later/later';
import type { Clock } from './batch';
import { countCauses } from './causes';
import type { ImportedFile } from './import';

export type AnalysisStore = ReturnType<typeof createAnalysisStore>;

const nothing: Report = {
  version: 1,
  input: { creator: null, entries: 0, broken: [], whole: true, notices: [] },
  requests: [],
  servers: [],
};

const noAnswers: CredentialAnswers = {};

interface Outcome extends Analysed {
  readonly failure: string | null;
}

export type Entries = readonly (HarEntry | undefined)[];

export function createAnalysisStore(
  engine: Engine,
  live: ReadonlySignal<readonly HarEntry[]>,
  imported: ReadonlySignal<ImportedFile | null>,
  later: ReadonlySignal<Later | null>,
  clock: Clock,
) {
  /** By the number of the file, 0 for the live capture: another page's requests may carry other credentials. */
  const given = signal<ReadonlyMap<number, CredentialAnswers>>(new Map());
  const lookedAt = () => imported.value?.number ?? 0;
  const answers = computed(() => given.value.get(lookedAt()) ?? noAnswers);
  const outcome = computed((): Outcome => {
    const file = imported.value;
    const part = later.value;
    const said = {
      credentials: answers.value,
      servers: part?.servers.inputs.value ?? {},
      explainer: part?.explainer ?? null,
    };
    try {
      const analysed = file
        ? engine.analyse(file.entries, { ...said, input: file.input, indexes: file.indexes })
        : engine.analyse(live.value, said);
      return { ...analysed, failure: null };
    } catch (error) {
      // A fault of ours must not take the toolbar away with it.
      console.error(error);
      return { report: nothing, explained: part && nothing, failure: String(error) };
    }
  });
  const report = computed(() => outcome.value.report);
  const explained = computed(() => outcome.value.explained);
  /** What the indexes in `report` point into; a place is empty where the file has a broken entry. */
  const entries = computed((): Entries => (imported.value ? byIndex(imported.value) : live.value));
  const requestsById = computed(() => new Map(report.value.requests.map((request) => [request.id, request])));
  const serversByOrigin = computed(() => new Map(report.value.servers.map((server) => [server.origin, server])));
  const complete = computed((): Report => explained.value ?? nothing);
  const explainedByOrigin = computed(() => new Map(complete.value.servers.map((server) => [server.origin, server])));
  const summary = computed(() => {
    const { requests } = report.value;
    const counts: Record<Verdict, number> = { blocked: 0, allowed: 0, 'not-cors': 0, unknown: 0 };
    const servers = new Set<string>();
    for (const request of requests) {
      counts[request.verdict]++;
      if (request.verdict === 'blocked') servers.add(request.server);
    }
    return {
      requests: requests.length,
      blocked: counts.blocked,
      undecided: counts.unknown,
      allowed: counts.allowed,
      notCors: counts['not-cors'],
      /** Of the blocked requests. */
      servers: servers.size,
    };
  });
  return {
    entries,
    /** Without causes, and with servers only outlined, until `explained` is there. */
    report,
    /** The same with all there is to say; null until the code for that is loaded. */
    explained,
    /** For what is loaded with that code: `explained`, never null. */
    complete,
    /** What went wrong in the engine, null if nothing. */
    failure: computed(() => outcome.value.failure),
    requestsById,
    serversByOrigin,
    explainedByOrigin,
    summary,
    /** How many different causes the blocked requests have; null until that is known. */
    causes: countCauses(explained, clock),
    answers,
    /** The user's word on whether what is looked at sends credentials to a server; `unknown` takes it back. */
    answer(origin: string, credentials: Credentials) {
      const { [origin]: _, ...others } = answers.value;
      const now = credentials === 'unknown' ? others : { ...others, [origin]: credentials };
      given.value = new Map(given.value).set(lookedAt(), now);
    },
  };
}

function byIndex({ entries, indexes }: ImportedFile): Entries {
  const placed: (HarEntry | undefined)[] = [];
  entries.forEach((entry, i) => {
    placed[indexes[i] ?? i] = entry;
  });
  return placed;
}
