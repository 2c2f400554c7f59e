import { isObject } from '../http/is-object';
import type { FixFile, Report } from '../report/report';
import type { TextPart } from '../report/text';
import type { HandoverOptions } from './har';
import { redactDiff } from './redact-diff';
import { redactHeader } from './redact-header';
import { redactText } from './redact-text';

/**
 * A report as a JSON file. Without secrets that is: texts without tokens, no values of secret headers, and of a web.config
 * that was given only what changes, with no values of its own that may be secrets.
 */
export function reportJson(report: Report, { secrets }: Pick<HandoverOptions, 'secrets'>): string {
  return `${JSON.stringify(report, secrets ? undefined : redacting, 2)}\n`;
}

/** For the second argument of `JSON.stringify`. */
function redacting(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return redactText(value);
  if (isParts(value)) return redactParts(value);
  if (!isObject(value)) return value;
  if (isFile(value)) return redactDiff(value);
  if (typeof value.value !== 'string' || typeof value.header !== 'string') return value;
  const { value: clean } = redactHeader({ name: value.header, value: value.value });
  return clean === value.value ? value : { ...value, value: clean, marks: [] };
}

/** What is hidden may span several parts: they are one then. */
function redactParts(parts: readonly TextPart[]): readonly TextPart[] {
  const text = parts.map((part) => part.text).join('');
  const clean = redactText(text);
  return clean === text ? parts : [{ text: clean, kind: 'text' }];
}

function isParts(value: unknown): value is readonly TextPart[] {
  return Array.isArray(value) && value.length > 0 && value.every(isPart);
}

function isPart(value: unknown): value is TextPart {
  return isObject(value) && typeof value.text === 'string' && typeof value.kind === 'string';
}

function isFile(value: object): value is FixFile {
  return 'hunks' in value && 'text' in value;
}
