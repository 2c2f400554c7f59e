import { analyse, type HarEntry } from '../../src/engine';
import { type Observed, servedHeader } from '../differential/truth';
import type { PlayedTraffic } from './play';
import { idHeader } from './traffic';

export interface Joined {
  /** All that there was to join. */
  readonly total: number;
  readonly right: number;
  /** In its place another answer, of which the report would say the same. */
  readonly twins: number;
  readonly wrong: readonly string[];
}

export interface Pairing {
  readonly requests: number;
  readonly entries: number;
  /** Hops that were let go by an answer from the browser's cache. */
  readonly cached: number;
  readonly preflights: Joined;
  readonly hops: Joined;
}

/** What belongs to one request of the page: numbers of answers. */
interface Parts {
  readonly preflights: readonly string[];
  readonly hops: readonly string[];
}

type PartsById = ReadonlyMap<string, Parts>;

/** Compares how the engine joined preflights and redirects with how the browser knows them to belong together. */
export function measurePairing({ observed, entries }: PlayedTraffic): Pairing {
  const truth = trueParts(observed);
  const ours = joinedParts(entries);
  const looks = new Map(entries.map((entry) => [headerOf(entry.response.headers, servedHeader), appearance(entry)]));
  const checks = observed.filter(({ preflightFor }) => preflightFor !== null).length;
  const sent = observed.reduce((sum, { preflightFor, urls }) => sum + (preflightFor === null ? urls.length : 0), 0);
  return {
    requests: truth.size,
    entries: entries.length,
    // The page's own document and the last requests are sent without need of a preflight.
    cached: sent - checks - (observed.filter(({ preflightFor }) => preflightFor === null).length - truth.size),
    preflights: compare('preflights', truth, ours, looks),
    hops: compare('hops', truth, ours, looks),
  };
}

/** By the page's number of the request. The first hop tells that number itself, so it is not there to be joined. */
function trueParts(observed: readonly Observed[]): PartsById {
  return new Map(
    observed.flatMap((one) => {
      const id = one.requestHeaders[idHeader];
      if (one.preflightFor !== null || id === undefined) return [];
      const preflights = observed.flatMap(({ preflightFor, served }) => (preflightFor === one.id ? served : []));
      return [[id, { preflights, hops: one.served.slice(1) }] as const];
    }),
  );
}

function joinedParts(entries: readonly HarEntry[]): PartsById {
  const servedOf = (indexes: readonly number[]) =>
    indexes.flatMap((index) => headerOf(entries[index]?.response.headers ?? [], servedHeader) ?? []);
  return new Map(
    analyse(entries).requests.flatMap(({ entry, hops, preflights }) => {
      const id = entry === null ? undefined : headerOf(entries[entry]?.request.headers ?? [], idHeader);
      if (id === undefined) return [];
      return [[id, { preflights: servedOf(preflights), hops: servedOf(hops.slice(1)) }] as const];
    }),
  );
}

function compare(
  part: keyof Parts,
  truth: PartsById,
  ours: PartsById,
  looks: ReadonlyMap<string | undefined, string>,
): Joined {
  const joined = { total: 0, right: 0, twins: 0, wrong: [] as string[] };
  for (const [id, parts] of truth) {
    const found = ours.get(id)?.[part] ?? [];
    const strangers = found.filter((number) => !parts[part].includes(number)).map((number) => looks.get(number));
    for (const number of parts[part]) {
      const look = looks.get(number);
      // Some entries come without their response's headers: nobody can say what was joined.
      if (look === undefined) continue;
      joined.total += 1;
      const twin = strangers.indexOf(look);
      if (found.includes(number)) joined.right += 1;
      else if (twin >= 0) {
        joined.twins += 1;
        strangers.splice(twin, 1);
      } else joined.wrong.push(`request ${id}: instead of ${look} ${strangers.join(' or ') || 'nothing'}`);
    }
  }
  return joined;
}

const browserSets = /^(accept-encoding|accept-language|user-agent|host|connection|sec-.*|content-length)$/i;

/** All that shows of an exchange but what tells it from its twins: the numbers, and the moment. */
function appearance({ request, response, _resourceType }: HarEntry): string {
  const asked = request.headers
    .filter(({ name }) => !browserSets.test(name))
    .map(({ name, value }) => (name.toLowerCase() === idHeader.toLowerCase() ? name : `${name}: ${value}`));
  const answered = response.headers
    .filter(({ name }) => name !== servedHeader)
    .map(({ name, value }) => `${name}: ${value}`);
  return JSON.stringify([_resourceType, request.method, request.url, asked.sort(), response.status, answered.sort()]);
}

function headerOf(headers: HarEntry['request']['headers'], name: string): string | undefined {
  return headers.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value;
}
