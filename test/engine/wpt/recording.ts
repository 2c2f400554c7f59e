import { analyse, type HarEntry, type RequestReport } from '../../../src/engine';
import { isCorsSafelistedMethod } from '../../../src/engine/fetch/cors-safelisted-method';
import { corsUnsafeRequestHeaderNames } from '../../../src/engine/fetch/cors-unsafe-request-header-names';
import type { CredentialsMode } from '../../../src/engine/fetch/request';
import { originOf } from '../../../src/engine/http/origin';
import { scriptHeaders } from '../../../src/engine/traffic/script-headers';
import { preflight, sent } from '../har';

export type Pairs = readonly (readonly [name: string, value: string])[];

export interface Answer {
  readonly status?: number;
  /** Only those that matter: no server sends none at all. */
  readonly headers?: Pairs;
}

/** One request of a redirect chain: what was sent and what came back. */
export interface Hop {
  readonly url: string;
  readonly method?: string;
  /** What its Origin header says; null: it has none. */
  readonly origin: string | null;
  /** Headers that the script set, or that were sent with it. */
  readonly headers?: Pairs;
  /** The answer to its preflight; left out: no preflight was sent. */
  readonly preflight?: Answer;
  /** The header names its preflight asks for, where the browser's choice is not the standard's. */
  readonly asks?: string;
  /** Left out: its preflight kept it back. */
  readonly answer?: Answer;
}

/** What a test suite says of one exchange. */
export interface Exchange {
  /** Path in the repository, and the test in it. */
  readonly source: string;
  readonly credentials?: CredentialsMode;
  readonly hops: readonly Hop[];
  /** What Chromium does. `not-cors`: nothing that CORS has a say in. */
  readonly outcome: 'allowed' | 'blocked' | 'not-cors';
  /** Chromium's code and what it names beside it, where the source or Chromium's own code says so. */
  readonly code?: string;
  readonly parameter?: string;
  /** The network error it ends with, if not that of CORS. */
  readonly error?: string;
  /** What the source or the standard expects instead, and why the browser's way is taken. */
  readonly deviates?: string;
}

/** Rows for `test.each`, to be named in full by '%s'. */
export function bySource<Row extends { readonly source: string }>(rows: readonly Row[]): readonly [string, Row][] {
  return rows.map((row) => [row.source, row]);
}

/** The header names that a preflight asks for. */
export function asked(headers: Pairs): readonly string[] {
  return corsUnsafeRequestHeaderNames(scriptHeaders(headers.map(([name, value]) => ({ name, value }))));
}

/** Whether the standard sends a preflight. */
export function needsPreflight(method: string, headers: Pairs): boolean {
  return !isCorsSafelistedMethod(method) || asked(headers).length > 0;
}

/** `chromium`: marks what failed. `unmarked`: says nothing of errors and leaves out what was kept back, as Firefox does. */
export type Recorder = 'chromium' | 'unmarked';

/** Milliseconds from hop to hop. */
const step = 30;

/** The HAR entries of an exchange. */
export function record({ hops, outcome, error }: Exchange, recorder: Recorder): readonly HarEntry[] {
  return hops.flatMap((hop, i) => {
    const failed = i === hops.length - 1 && (outcome === 'blocked' || error !== undefined);
    const mark = recorder === 'unmarked' ? undefined : failed ? (error ?? 'net::ERR_FAILED') : null;
    const method = hop.method ?? 'GET';
    const start = i * step;
    const headers = hop.headers ?? [];
    const entries: HarEntry[] = [];
    if (hop.preflight) entries.push(preflightOf(hop, start, recorder));
    if (hop.answer) {
      const { url, origin } = hop;
      const { status, response } = said(hop.answer);
      entries.push(sent({ url, method, origin, start, time: step, request: headers, status, response, error: mark }));
    } else if (recorder === 'chromium') {
      entries.push(
        sent({ url: hop.url, method, origin: null, start, time: 10, request: headers, status: 0, error: mark }),
      );
    }
    return entries;
  });
}

function said({ status = 200, headers = [] }: Answer): { status: number; response: Pairs } {
  return { status, response: [...headers, ['Server', 'BaseHTTP']] };
}

function preflightOf(hop: Hop, start: number, recorder: Recorder): HarEntry {
  const asks = hop.asks ?? asked(hop.headers ?? []).join();
  return preflight({
    url: hop.url,
    method: hop.method ?? 'GET',
    origin: hop.origin,
    start: start + 1,
    time: 5,
    ...said(hop.preflight ?? {}),
    ...(asks !== '' && { asks }),
    error: recorder === 'unmarked' ? undefined : null,
  });
}

/** The report on an exchange. `settled`: the user has said whether credentials are sent. */
export function reportOn(exchange: Exchange, recorder: Recorder, settled: boolean): RequestReport {
  const last = exchange.hops[exchange.hops.length - 1];
  const credentials = settled && last ? { [originOf(last.url)]: exchange.credentials ?? 'omit' } : {};
  const { requests } = analyse(record(exchange, recorder), { credentials });
  const [request] = requests;
  if (!request || requests.length > 1) throw new Error(`${requests.length} requests were told apart instead of one`);
  return request;
}
