import type { Diagnosis } from '../diagnosis/diagnose';
import { isCorsSafelistedMethod } from '../fetch/cors-safelisted-method';
import { corsUnsafeRequestHeaderNames } from '../fetch/cors-unsafe-request-header-names';
import { extractHeaderListValues } from '../fetch/extract-header-list-values';
import { groupBy } from '../http/group-by';
import { get } from '../http/header-list';
import { originOf } from '../http/origin';
import { isToken } from '../http/token';
import type { Hop } from '../traffic/chain';
import { requestedHeaderNames } from '../traffic/preflight';
import { requestKind } from '../traffic/request-kind';
import { scriptHeaders } from '../traffic/script-headers';
import { isOrigin } from './is-origin';
import { type OriginRule, type Policy, policyOf, sortedSet } from './policy';

/** Chromium's cap, in seconds. https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Access-Control-Max-Age */
const maxAge = 7_200;

/** A request to the server, as far as its policy is concerned. */
export interface Observed {
  readonly diagnosis: Diagnosis;
  readonly hop: Hop;
}

/** The hops of judged requests that the CORS protocol applies to, by the origin of the server they went to. */
export function observedByServer(diagnoses: readonly Diagnosis[]): ReadonlyMap<string, readonly Observed[]> {
  const observed = diagnoses
    .filter(({ verdict }) => verdict !== 'not-cors')
    .flatMap((diagnosis) => diagnosis.chain.hops.map((hop) => ({ diagnosis, hop })))
    .filter(({ hop }) => requestKind(hop) === 'cors');
  return groupBy(observed, ({ hop }) => originOf(hop.url));
}

/**
 * The least that lets all of these requests through. What a hostile capture could hold is left out: origins that browsers
 * do not send, methods and names that are no tokens, and `null`, which is nobody's origin.
 */
export function observePolicy(observed: readonly Observed[]): Policy {
  const rules = [...groupBy(observed, ({ hop }) => hop.origin)].flatMap(([origin, group]) =>
    origin === null || !isOrigin(origin) ? [] : [ruleOf(origin, group)],
  );
  return policyOf(rules, maxAge);
}

function ruleOf(origin: string, observed: readonly Observed[]): OriginRule {
  return {
    origin,
    methods: sortedSet(
      observed.map(({ hop }) => hop.method).filter((method) => isToken(method) && !isCorsSafelistedMethod(method)),
    ),
    headers: sortedSet(observed.flatMap(({ hop }) => unsafeHeaderNames(hop)).filter(isToken)),
    credentials: observed.some(({ diagnosis }) => diagnosis.credentials() === 'include'),
    exposeHeaders: sortedSet(observed.flatMap(({ hop }) => exposedNames(hop)).filter(isToken)),
  };
}

/** The names a preflight asks for; where it is not in the capture (cached), those that a script seems to have set. */
export function unsafeHeaderNames(hop: Hop): readonly string[] {
  if (hop.preflight !== null) return requestedHeaderNames(hop.preflight);
  return hop.exchange === null ? [] : corsUnsafeRequestHeaderNames(scriptHeaders(hop.exchange.requestHeaders));
}

/**
 * The response headers that scripts may read today: a change must not take them away. `*` stays as it is: it is all of
 * them to requests without credentials, and to others as little as before.
 * https://fetch.spec.whatwg.org/#http-new-header-syntax
 */
function exposedNames({ exchange }: Hop): readonly string[] {
  const names =
    exchange?.response && extractHeaderListValues(exchange.response.headers, 'access-control-expose-headers');
  return Array.isArray(names) ? names.map((name) => name.toLowerCase()) : [];
}

/**
 * Whether the server allows credentials today, to a request of which nobody knows whether it sends any: a policy without
 * them may take away what is in use.
 */
export function mayUseCredentials(observed: readonly Observed[]): boolean {
  return observed.some(({ hop: { preflight, exchange }, diagnosis }) => {
    const allowed = [preflight, exchange].some(
      (each) => each?.response && get(each.response.headers, 'access-control-allow-credentials') === 'true',
    );
    return allowed && diagnosis.credentials() === 'unknown';
  });
}
