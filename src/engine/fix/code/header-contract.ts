import type { CodePolicy, OriginRule } from '../../policy/policy';
import { corsHeadersFor } from '../cors-headers';
import { varies } from './code-policy';

/**
 * What a server must answer, in words, whatever it is made with.
 * https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export function headerContract(policy: CodePolicy): string {
  return `${[opening(policy), ...policy.rules.map((rule) => contractOf(rule, policy.maxAge))].join('\n\n')}\n`;
}

function opening(policy: CodePolicy): string {
  const common = [
    'A preflight is a request with the method OPTIONS and the headers Origin and Access-Control-Request-Method.',
    'Answer it with status 204 and no body, before redirects and before authentication: browsers send no credentials with it.',
    'Every other response, with whatever status (also 4xx, 5xx and redirects), has the headers listed for responses.',
    'Compare the header Origin with the origins below character by character. For any other origin send none of these headers.',
    'Send each header once.',
  ];
  if (varies(policy)) {
    common.push('Send "Vary: Origin" on every response, also to other origins; keep what Vary has beside it.');
  }
  return common.join('\n');
}

function contractOf(rule: OriginRule, maxAge: number): string {
  const headers = [...corsHeadersFor(rule, maxAge)].map(([name, value]) => [name, oneLine(value)] as const);
  const lines = (wanted: (name: string) => boolean): readonly string[] =>
    headers.filter(([name]) => wanted(name)).map(([name, value]) => `    ${name}: ${value}`);
  return [
    `Origin ${oneLine(rule.origin)}`,
    '  Preflight:',
    ...lines((name) => name !== 'Access-Control-Expose-Headers'),
    '  Responses:',
    ...lines((name) => !/-(?:Methods|Headers|Max-Age)$/.test(name) || name === 'Access-Control-Expose-Headers'),
  ].join('\n');
}

/** A value of a header has no line ends: one that does must not look like several headers. */
function oneLine(value: string): string {
  return value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
