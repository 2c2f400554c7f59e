import { isCorsSafelistedMethod } from '../../fetch/cors-safelisted-method';
import { isToken } from '../../http/token';
import type { CodePolicy } from '../../policy/policy';
import { withoutSecrets } from './without-secrets';

/** A request that is to pass, as the browser sends it. */
export interface CheckedRequest {
  /** Absolute. */
  readonly url: string;
  readonly method: string;
  readonly origin: string;
  /** What its preflight asks for in Access-Control-Request-Headers. */
  readonly requestedHeaders: readonly string[];
  readonly credentials: boolean;
}

/** What a script does about one request. */
export interface Check extends CheckedRequest {
  readonly preflight: boolean;
  /** The request itself is repeated only where that changes nothing on the server. */
  readonly repeat: boolean;
  readonly exposeHeaders: readonly string[];
}

/**
 * What can be repeated of the requests. Those that differ in nothing but their query, or in credentials, are one: what
 * passes with credentials passes without them.
 */
export function checksFor(requests: readonly CheckedRequest[], policy: CodePolicy): readonly Check[] {
  const checks = new Map<string, Check>();
  for (const request of requests.filter(isSendable)) {
    const check = checkOf(request, policy);
    if (!check.preflight && !check.repeat) continue;
    const { url, method, origin, requestedHeaders, credentials } = check;
    const key = JSON.stringify([url.replace(/\?.*/s, ''), method, origin, requestedHeaders]);
    const known = checks.get(key);
    if (known === undefined || (credentials && !known.credentials)) checks.set(key, check);
  }
  return [...checks.values()];
}

function checkOf(request: CheckedRequest, { rules }: CodePolicy): Check {
  const { url, method, origin, requestedHeaders } = request;
  return {
    ...request,
    url: withoutSecrets(url),
    preflight: requestedHeaders.length > 0 || !isCorsSafelistedMethod(method),
    repeat: method === 'GET' || method === 'HEAD',
    exposeHeaders: rules.find((rule) => rule.origin === origin)?.exposeHeaders ?? [],
  };
}

/** No URL with a password in it; a header has no control characters, and methods and names of headers are tokens. */
function isSendable({ url, method, origin, requestedHeaders }: CheckedRequest): boolean {
  return (
    /^https?:\/\/[^\s\p{Cc}/?#@]+(?:[/?#][^\s\p{Cc}]*)?$/iu.test(url) &&
    /^[^\p{Cc}]+$/u.test(origin) &&
    isToken(method) &&
    requestedHeaders.every(isToken)
  );
}
