import { isCorsSafelistedMethod } from '../../fetch/cors-safelisted-method';
import { isToken } from '../../http/token';
import type { CodePolicy } from '../code/code-policy';

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

/** The requests, each once, and without those that no browser can have sent. */
export function checksFor(requests: readonly CheckedRequest[], policy: CodePolicy): readonly Check[] {
  const checks = new Map<string, Check>();
  for (const request of requests.filter(isSendable)) {
    const { url, method, origin, requestedHeaders, credentials } = request;
    const key = JSON.stringify([url, method, origin, requestedHeaders, credentials]);
    if (!checks.has(key)) checks.set(key, checkOf(request, policy));
  }
  return [...checks.values()];
}

function checkOf(request: CheckedRequest, { rules }: CodePolicy): Check {
  const { method, origin, requestedHeaders } = request;
  return {
    ...request,
    preflight: requestedHeaders.length > 0 || !isCorsSafelistedMethod(method),
    repeat: method === 'GET' || method === 'HEAD',
    exposeHeaders: rules.find((rule) => rule.origin === origin)?.exposeHeaders ?? [],
  };
}

/** A header has no control characters, and methods and names of headers are tokens. */
function isSendable({ url, method, origin, requestedHeaders }: CheckedRequest): boolean {
  return (
    /^https?:\/\/[^\s\p{Cc}]+$/iu.test(url) &&
    /^[^\p{Cc}]+$/u.test(origin) &&
    isToken(method) &&
    requestedHeaders.every(isToken)
  );
}
