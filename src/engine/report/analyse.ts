import { causeOf } from '../diagnosis/causes';
import { type Diagnosis, diagnose, serverOf } from '../diagnosis/diagnose';
import { preflightSteps } from '../diagnosis/evaluate';
import { type ServerTraffic, serverTraffic } from '../diagnosis/server-traffic';
import type { CredentialsMode } from '../fetch/request';
import { type Blocked, fixesFor } from '../fix/fixes';
import type { Exchange } from '../http/exchange';
import { get } from '../http/header-list';
import { originOf } from '../http/origin';
import { type Observed, observedByServer, observePolicy } from '../policy/observe-policy';
import { toChains } from '../traffic/chains';
import type { HarEntry } from '../traffic/har';
import { inOrder } from '../traffic/order';
import { toExchange } from '../traffic/to-exchange';
import type { CauseReport, Credentials, InputReport, Report, RequestReport, ServerReport } from './report';

export interface AnalyseOptions {
  /** What was read, for the report; by default that of live capture. */
  readonly input?: InputReport;
  /** For each of the entries, its index in `log.entries`; by default its place. */
  readonly indexes?: readonly number[];
  /** By server origin: whether its requests carry credentials, where the user has said so. */
  readonly credentials?: Readonly<Record<string, CredentialsMode>>;
}

/** The whole way from HAR entries to the report. Pure: the same entries give the same report, in whatever order they come. */
export function analyse(entries: readonly HarEntry[], options: AnalyseOptions = {}): Report {
  const exchanges = inOrder(entries.map((entry, i) => toExchange(entry, options.indexes?.[i] ?? i)));
  const diagnoses = toChains(exchanges, letsGo).map((chain) => {
    const last = chain.hops[chain.hops.length - 1] ?? chain.hops[0];
    return diagnose(chain, options.credentials?.[serverOf(last)]);
  });
  const servers = serversOf(exchanges);
  const requests = diagnoses.map((diagnosis) => requestReport(diagnosis, servers));
  return {
    version: 1,
    input: options.input ?? { creator: null, entries: entries.length, broken: [], whole: true, notices: [] },
    requests,
    servers: serverReports(diagnoses, requests, servers),
  };
}

/** Whether a preflight lets its request go, null if that depends on the credentials mode. */
function letsGo(preflight: Exchange): boolean | null {
  const hop = {
    url: preflight.url,
    method: get(preflight.requestHeaders, 'access-control-request-method') ?? '',
    origin: get(preflight.requestHeaders, 'origin'),
    exchange: null,
    preflight,
  };
  const passes = (mode: CredentialsMode): boolean =>
    preflightSteps(hop, mode).every(({ outcome }) => outcome !== 'fail');
  const without = passes('omit');
  return without === passes('include') ? without : null;
}

function serversOf(exchanges: readonly Exchange[]): ReadonlyMap<string, ServerTraffic> {
  const groups = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    const origin = originOf(exchange.url);
    const group = groups.get(origin);
    if (group) group.push(exchange);
    else groups.set(origin, [exchange]);
  }
  return new Map([...groups].map(([origin, group]) => [origin, serverTraffic(origin, group)]));
}

function requestReport(diagnosis: Diagnosis, servers: ReadonlyMap<string, ServerTraffic>): RequestReport {
  const { chain, verdict, credentials, reasons, problems, steps, summary, brief } = diagnosis;
  const [first] = chain.hops;
  const exchanges = chain.hops.flatMap(({ exchange }) => exchange ?? []);
  const preflights = chain.hops.flatMap(({ preflight }) => preflight ?? []);
  const all = [...exchanges, ...preflights];
  const start = Math.min(...all.map((exchange) => exchange.start));
  let made: RequestReport['steps'] | undefined;
  const end = Math.max(...all.map((exchange) => exchange.start + exchange.duration));
  return {
    id: chain.id,
    url: first.url,
    method: first.method,
    origin: first.origin ?? chain.hops.find(({ origin }) => origin !== null)?.origin ?? null,
    entry: first.exchange?.entry ?? null,
    hops: exchanges.map(({ entry }) => entry),
    preflights: preflights.map(({ entry }) => entry),
    verdict,
    credentials,
    reasons,
    problems,
    cause: causeFor(diagnosis, servers),
    server: serverOf(diagnosis.hop),
    summary,
    brief,
    get steps() {
      made ??= steps();
      return made;
    },
    startedDateTime: new Date(start).toISOString(),
    durationMs: end > start ? Math.round(end - start) : null,
    status: {
      preflight: preflights[preflights.length - 1]?.response?.status ?? null,
      actual: exchanges[exchanges.length - 1]?.response?.status ?? null,
    },
  };
}

function causeFor(diagnosis: Diagnosis, servers: ReadonlyMap<string, ServerTraffic>): CauseReport | null {
  const { problems, hop, reasons } = diagnosis;
  const [reason] = reasons;
  const problem = problems.find(({ rule, at }) => rule === reason?.rule && at === reason.at);
  const server = servers.get(serverOf(hop));
  const exchange = problem?.at === 'preflight' ? hop.preflight : hop.exchange;
  if (!problem || !server || !exchange?.response) return null;
  return causeOf({ problem, problems, hop, exchange, response: exchange.response, origin: hop.origin ?? '', server });
}

function serverReports(
  diagnoses: readonly Diagnosis[],
  requests: readonly RequestReport[],
  servers: ReadonlyMap<string, ServerTraffic>,
): readonly ServerReport[] {
  const indexes = new Map<string, number[]>();
  requests.forEach(({ server }, i) => {
    const group = indexes.get(server);
    if (group) group.push(i);
    else indexes.set(server, [i]);
  });
  const observed = observedByServer(diagnoses);
  return [...indexes].flatMap(([origin, group]) => {
    const server = servers.get(origin);
    return server ? [serverReport(server, group, observed.get(origin) ?? [], diagnoses, requests)] : [];
  });
}

function serverReport(
  server: ServerTraffic,
  group: readonly number[],
  observed: readonly Observed[],
  diagnoses: readonly Diagnosis[],
  requests: readonly RequestReport[],
): ServerReport {
  const policy = observePolicy(observed);
  const stopped = group.flatMap((request): Blocked[] => {
    const diagnosis = diagnoses[request];
    if (!diagnosis || diagnosis.reasons.length === 0) return [];
    return [{ diagnosis, hop: diagnosis.hop, request, cause: requests[request]?.cause?.code ?? null }];
  });
  return {
    origin: server.origin,
    product: server.product,
    requests: group,
    blocked: group.filter((i) => requests[i]?.verdict === 'blocked'),
    policy,
    credentials: credentialsOf(stopped),
    fixes: stopped.length === 0 ? [] : fixesFor(policy, server, stopped),
  };
}

/** Whether the blocked requests send credentials: yes if one does, not known if that is open for one. */
function credentialsOf(blocked: readonly Blocked[]): Credentials {
  const modes = blocked.map(({ diagnosis }) => diagnosis.credentials);
  if (modes.includes('include')) return 'include';
  return modes.includes('unknown') ? 'unknown' : 'omit';
}
