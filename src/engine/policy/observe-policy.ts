import type { Diagnosis } from '../diagnosis/diagnose';
import { isCorsSafelistedMethod } from '../fetch/cors-safelisted-method';
import { corsUnsafeRequestHeaderNames } from '../fetch/cors-unsafe-request-header-names';
import { extractHeaderListValues } from '../fetch/extract-header-list-values';
import { originOf, parseOrigin } from '../http/origin';
import { isToken } from '../http/token';
import type { Hop } from '../traffic/chain';
import { requestedHeaderNames } from '../traffic/preflight';
import { requestKind } from '../traffic/request-kind';
import { scriptHeaders } from '../traffic/script-headers';
import type { Policy } from './policy';

/** Chromium's cap, in seconds. https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Access-Control-Max-Age */
const maxAge = 7_200;

/** A request to the server, as far as its policy is concerned. */
export interface Observed {
  readonly diagnosis: Diagnosis;
  readonly hop: Hop;
}

/** The hops of judged requests that the CORS protocol applies to, by the origin of the server they went to. */
export function observedByServer(diagnoses: readonly Diagnosis[]): ReadonlyMap<string, readonly Observed[]> {
  const servers = new Map<string, Observed[]>();
  for (const diagnosis of diagnoses) {
    if (diagnosis.verdict === 'not-cors') continue;
    for (const hop of diagnosis.chain.hops) {
      if (requestKind(hop) !== 'cors') continue;
      const origin = originOf(hop.url);
      const group = servers.get(origin);
      if (group) group.push({ diagnosis, hop });
      else servers.set(origin, [{ diagnosis, hop }]);
    }
  }
  return servers;
}

/**
 * The least that lets all of these requests through. What a hostile capture could hold is left out: origins that browsers
 * do not send, methods and names that are no tokens, and `null`, which is nobody's origin.
 */
export function observePolicy(observed: readonly Observed[]): Policy {
  return {
    origins: sorted(observed.flatMap(({ hop }) => (hop.origin !== null && isOrigin(hop.origin) ? [hop.origin] : []))),
    methods: sorted(
      observed.map(({ hop }) => hop.method).filter((method) => isToken(method) && !isCorsSafelistedMethod(method)),
    ),
    headers: sorted(observed.flatMap(({ hop }) => unsafeHeaderNames(hop)).filter(isToken)),
    credentials: observed.some(({ diagnosis }) => diagnosis.credentials() === 'include'),
    exposeHeaders: sorted(observed.flatMap(({ hop }) => exposedNames(hop)).filter(isToken)),
    maxAge,
  };
}

/** The names a preflight asks for; where it is not in the capture (cached), those that a script seems to have set. */
export function unsafeHeaderNames(hop: Hop): readonly string[] {
  if (hop.preflight !== null) return requestedHeaderNames(hop.preflight);
  return hop.exchange === null ? [] : corsUnsafeRequestHeaderNames(scriptHeaders(hop.exchange.requestHeaders));
}

/** The response headers that scripts may read today: a change must not take them away. `*` names none. */
function exposedNames({ exchange }: Hop): readonly string[] {
  const names =
    exchange?.response && extractHeaderListValues(exchange.response.headers, 'access-control-expose-headers');
  return Array.isArray(names) ? names.map((name) => name.toLowerCase()).filter((name) => name !== '*') : [];
}

/** Whether a text is an origin as browsers serialize it. */
function isOrigin(value: string): boolean {
  return /^https?:\/\/|^[a-z-]+-extension:\/\//.test(value) && parseOrigin(value) !== null && isSerialized(value);
}

function isSerialized(value: string): boolean {
  const url = new URL(value);
  return url.origin === value || `${url.protocol}//${url.host}` === value;
}

function sorted(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
