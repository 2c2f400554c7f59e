/** A HAR 1.2 file of some entries. http://www.softwareishard.com/blog/har-12-spec/ */
import type { RequestReport } from '../../engine/report/report';
import type { HarEntry } from '../../engine/traffic/har';
import type { Entries } from '../store/analysis';
import { redact } from './redact';

export interface HarFileOptions {
  readonly secrets: boolean;
  readonly version: string;
}

/** The entries of the given requests, preflights and redirects included, in the order of capture. */
export function entriesOf(requests: readonly RequestReport[], entries: Entries): readonly HarEntry[] {
  const wanted = new Set(requests.flatMap(({ entry, hops, preflights }) => [...preflights, ...hops, entry ?? -1]));
  return entries.filter((entry, index): entry is HarEntry => entry !== undefined && wanted.has(index));
}

export function harFile(entries: readonly HarEntry[], { secrets, version }: HarFileOptions): string {
  const log = {
    version: '1.2',
    creator: { name: 'CORS Lens', version },
    entries: entries.map((entry) => complete(secrets ? entry : redact(entry))),
  };
  return `${JSON.stringify({ log }, null, 2)}\n`;
}

/** Only what CORS needs is kept of an entry; the format wants the other fields present. */
function complete(entry: HarEntry) {
  return {
    ...entry,
    request: { cookies: [], queryString: [], headersSize: -1, bodySize: -1, ...entry.request },
    response: { cookies: [], headersSize: -1, bodySize: -1, ...entry.response },
    cache: {},
    timings: { send: 0, wait: Math.max(entry.time, 0), receive: 0, ...entry.timings },
  };
}
