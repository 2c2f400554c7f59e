import { corsHeaderNames, corsHeadersFor } from '../fix/cors-headers';
import { originOf, parseOrigin } from '../http/origin';
import type { ServerReport } from '../report/report';
import type { HarEntry } from '../traffic/har';
import { observedRequests } from './observed-requests';

/** The change to a server, to be tried in one tab: what each origin is answered, on exactly the requests it was seen to make. */
export interface TrialPlan {
  /** Origin of the server. */
  readonly server: string;
  readonly rules: readonly TrialRule[];
  /** Origins that cannot be tried beside another of the same host: a browser’s rules know hosts only. */
  readonly leftOut: readonly string[];
  /** How many addresses are not tried, since there are too many. */
  readonly addressesLeftOut: number;
}

export interface TrialRule {
  readonly origin: string;
  readonly headers: readonly TrialHeader[];
  readonly requests: readonly TrialRequest[];
}

export interface TrialHeader {
  readonly name: string;
  /** null takes it away. */
  readonly value: string | null;
}

export interface TrialRequest {
  /** Without query and fragment: those of a page’s requests change from one to the next. */
  readonly url: string;
  readonly methods: readonly string[];
}

/** Of one origin so many addresses are tried, those asked for last: a browser has room for 5,000 rules. */
export const mostAddresses = 200;

/** The plan for a server’s observed requests; `pageOrigin` counts before other origins of its host. */
export function planTrial(
  server: Pick<ServerReport, 'origin' | 'policy'>,
  entries: readonly (HarEntry | undefined)[],
  pageOrigin: string | null,
): TrialPlan {
  const observed = observedRequests(server.origin, entries);
  const hosts = new Map<string, string>();
  const leftOut: string[] = [];
  let addressesLeftOut = 0;
  const rules: TrialRule[] = [];
  const needs = server.policy.rules;
  for (const rule of needs.toSorted((a, b) => Number(b.origin === pageOrigin) - Number(a.origin === pageOrigin))) {
    const host = parseOrigin(rule.origin)?.host;
    const requests = observed.get(rule.origin);
    if (host === undefined || !requests || !/^https?:/.test(rule.origin)) continue;
    if (hosts.has(host)) {
      leftOut.push(rule.origin);
      continue;
    }
    hosts.set(host, rule.origin);
    addressesLeftOut += Math.max(requests.length - mostAddresses, 0);
    const answer = corsHeadersFor(rule, 0);
    rules.push({
      origin: rule.origin,
      headers: corsHeaderNames.map((name) => ({
        name,
        // A preflight that is kept would let requests through after the trial. What the change does not give is taken
        // away, so that nothing of the server’s own helps.
        value: name === 'Access-Control-Max-Age' ? '0' : (answer.get(name) ?? null),
      })),
      // In an order that another request for one of them does not change.
      requests: requests.slice(-mostAddresses).sort((a, b) => Number(a.url > b.url) - Number(a.url < b.url)),
    });
  }
  return { server: originOf(server.origin), rules, leftOut, addressesLeftOut };
}

/** Whether two plans do the same. Their fields may stand in another order: a browser’s storage sorts them. */
export function isSamePlan(a: TrialPlan, b: TrialPlan): boolean {
  return contentOf(a) === contentOf(b);
}

function contentOf({ server, rules }: TrialPlan): string {
  const content = rules.map(({ origin, headers, requests }) => [
    origin,
    headers.map(({ name, value }) => [name, value]),
    requests.map(({ url, methods }) => [url, methods]),
  ]);
  return JSON.stringify([server, content]);
}
