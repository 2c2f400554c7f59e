import { isObject } from '../http/is-object';
import { isSecretHeader } from '../http/secret-names';
import type { Report } from '../report/report';
import type { HandoverOptions } from './har';
import { redacted } from './redact-entry';
import { redactText } from './redact-text';

/**
 * A report as a JSON file. Without secrets that is: texts without tokens, no values of secret headers, and of a web.config
 * that was given only what changes, since the rest may hold passwords.
 */
export function reportJson(report: Report, { secrets }: Pick<HandoverOptions, 'secrets'>): string {
  return `${JSON.stringify(report, secrets ? undefined : redacting, 2)}\n`;
}

/** For the second argument of `JSON.stringify`. */
function redacting(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return redactText(value);
  if (!isObject(value)) return value;
  if (Array.isArray(value.hunks) && typeof value.text === 'string') return { ...value, text: redacted };
  if (typeof value.value !== 'string' || typeof value.header !== 'string' || !isSecretHeader(value.header))
    return value;
  return { ...value, value: redacted, marks: [] };
}
