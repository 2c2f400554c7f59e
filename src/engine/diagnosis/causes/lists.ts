import { get } from '../../http/header-list';
import { isOnlyOfServers } from '../../http/server-only-header';
import type { Text } from '../../report/report';
import { list, plain, say } from '../../report/text';
import { changeFor } from '../rules/headers-not-allowed';
import { type Cause, type Evidence, stoppedBy } from './cause';

/** Added by tracing libraries, not by the page's author. */
const tracing =
  /^(traceparent|tracestate|baggage|sentry-trace|request-id|request-context|x-datadog-.*|x-b3-.*|b3|newrelic|elastic-apm-traceparent|uber-trace-id|x-cloud-trace-context|x-amzn-trace-id|x-instana-.*|x-dynatrace)$/;

export const tracingHeaders: Cause = (evidence) => {
  const missing = missingHeaders(evidence);
  if (missing.length === 0 || !missing.every((name) => tracing.test(name))) return null;
  return {
    confidence: 'certain',
    explain: isWildcard(evidence, allowHeaders)
      ? say`A tracing library added ${list(missing)} to the request. ${notCounting}`
      : say`A tracing library added ${list(missing)} to the request, and the server does not expect it.`,
    change: 'Allow these headers, or keep the tracer from sending them to other origins.',
  };
};

export const responseHeaderSentByClient: Cause = (evidence) => {
  const missing = missingHeaders(evidence);
  const wrong = missing.filter(isOnlyOfServers);
  if (wrong.length === 0) return null;
  return {
    confidence: 'certain',
    explain:
      wrong.length === 1
        ? say`The page sends ${list(wrong)} as a request header; only servers send it.`
        : say`The page sends ${list(wrong)} as request headers; only servers send them.`,
    change: changeFor(missing),
  };
};

export const headersMissing: Cause = (evidence) => {
  const missing = missingHeaders(evidence);
  if (missing.length === 0) return null;
  return {
    confidence: 'certain',
    explain: whyMissing(evidence, missing),
    change: changeFor(missing),
  };
};

function whyMissing(evidence: Evidence, missing: readonly string[]): Text {
  if (get(evidence.response.headers, allowHeaders) === null)
    return say`The server lets in the origin and has no list of allowed headers at all, so ${list(missing, 'or')} cannot be sent.`;
  return isWildcard(evidence, allowHeaders)
    ? notCounting
    : say`The server’s list of allowed headers was made without ${list(missing, 'or')}.`;
}

export const methodCase: Cause = (evidence) => {
  if (!stoppedBy(evidence, 'method-not-allowed')) return null;
  const { method } = evidence.hop;
  const allowed = members(get(evidence.response.headers, allowMethods) ?? '');
  const other = allowed.find((item) => item.toLowerCase() === method.toLowerCase());
  if (other === undefined) return null;
  return {
    confidence: 'certain',
    explain: say`The page asks for ${method}, the server allows ${other}: methods are compared with their case.`,
    change: `Write ${method.toUpperCase()} in the page and on the server.`,
  };
};

export const methodMissing: Cause = (evidence) =>
  stoppedBy(evidence, 'method-not-allowed')
    ? {
        confidence: 'certain',
        explain: whyNotAllowed(evidence),
        change: `Add ${evidence.hop.method} to Access-Control-Allow-Methods.`,
      }
    : null;

function whyNotAllowed(evidence: Evidence): Text {
  const { method } = evidence.hop;
  if (get(evidence.response.headers, allowMethods) === null)
    return say`The server lets in the origin and has no list of allowed methods at all, so only GET, HEAD and POST can be sent.`;
  return isWildcard(evidence, allowMethods)
    ? notCounting
    : say`The server’s list of allowed methods was made without ${method}.`;
}

function unparseable(rule: 'allow-methods-invalid' | 'allow-headers-invalid', explain: Text): Cause {
  return (evidence) =>
    stoppedBy(evidence, rule)
      ? {
          confidence: 'certain',
          explain,
          change: 'Separate the names with commas, without quotes or semicolons.',
        }
      : null;
}

export const methodsUnparseable = unparseable(
  'allow-methods-invalid',
  plain('The list of methods was written with something other than commas.'),
);
export const headersUnparseable = unparseable(
  'allow-headers-invalid',
  plain('The list of headers was written with something other than commas.'),
);

const allowHeaders = 'access-control-allow-headers';
const allowMethods = 'access-control-allow-methods';

const notCounting = say`The server’s list is ${'*'}, which does not count with credentials.`;

/** A list that is for everything, as long as no credentials are sent. */
function isWildcard({ response }: Evidence, name: string): boolean {
  return members(get(response.headers, name) ?? '').includes('*');
}

function members(value: string): readonly string[] {
  return value.split(',').map((item) => item.trim());
}

/** The requested headers that are not allowed; empty unless that is where the browser stopped. */
function missingHeaders(evidence: Evidence): readonly string[] {
  if (!stoppedBy(evidence, 'headers-not-allowed')) return [];
  return evidence.problem.missing;
}
