import type { RequestReport } from '../report/report';
import type { HarEntry } from '../traffic/har';
import { redactEntry } from './redact-entry';

export interface HandoverOptions {
  /** Keep cookies, authorization and tokens. */
  readonly secrets: boolean;
  /** Of the extension. */
  readonly version: string;
}

/** The entries of the given requests, preflights and redirects included, in the order of capture. */
export function entriesOfRequests(
  requests: readonly RequestReport[],
  entries: readonly (HarEntry | undefined)[],
): readonly HarEntry[] {
  const wanted = new Set(requests.flatMap(({ entry, hops, preflights }) => [...preflights, ...hops, entry ?? -1]));
  return entries.filter((entry, at): entry is HarEntry => entry !== undefined && wanted.has(at));
}

/** A HAR of exactly these entries, one a line. http://www.softwareishard.com/blog/har-12-spec/ */
export function writeHar(entries: readonly HarEntry[], { secrets, version }: HandoverOptions): string {
  const lines = entries.map((entry) => JSON.stringify(complete(secrets ? entry : redactEntry(entry))));
  const creator = JSON.stringify({ name: 'CORS Lens', version });
  return `{"log":{"version":"1.2","creator":${creator},"entries":[\n${lines.join(',\n')}\n]}}\n`;
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
