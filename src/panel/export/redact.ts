/** Takes secrets out of what leaves the panel. Names stay, so that whoever reads it still sees that something was sent. */
import type { HarEntry, HarHeader } from '../../engine/traffic/har';

export const redacted = '[redacted]';

const secretHeader = /(^|-)(authorization|cookie2?|token|secret|password|api-?key|session(-?id)?)$/i;

const secretParameters =
  'access_?token|id_?token|refresh_?token|token|api_?key|key|sig|signature|auth|authorization|code|password|passwd|pwd|' +
  'client_?secret|secret|session_?id|session|sid|jwt|x-amz-(?:signature|credential|security-token)|x-goog-signature';
const parameter = new RegExp(`([?&#;](?:${secretParameters})=)[^&#;\\s"'<>]+`, 'gi');
const userInfo = /(\b[a-z][a-z\d+.-]*:\/\/)[^/?#\s@]+@/gi;
const jsonWebToken = /\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g;

/** A text without the tokens in the URLs it holds. */
export function redactText(text: string): string {
  return text.replace(parameter, `$1${redacted}`).replace(userInfo, `$1${redacted}@`).replace(jsonWebToken, redacted);
}

/**
 * For the second argument of `JSON.stringify`: texts without tokens, no values of secret headers, and of a web.config that
 * was given only what changes, since the rest may hold passwords.
 */
export function redactingReplacer(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return redactText(value);
  if (isObject(value) && Array.isArray(value.hunks) && typeof value.text === 'string')
    return { ...value, text: redacted };
  if (!isObject(value) || typeof value.value !== 'string') return value;
  const name = value.header ?? value.name;
  if (typeof name !== 'string' || !secretHeader.test(name)) return value;
  return { ...value, value: redacted, ...('marks' in value && { marks: [] }) };
}

export function redact(entry: HarEntry): HarEntry {
  const { postData, ...request } = entry.request;
  const bare = {
    ...entry,
    request: { ...request, ...(postData === undefined ? {} : { postData: { mimeType: postData.mimeType } }) },
  };
  return withoutSecrets(bare);
}

/** Plain data, copied. */
function withoutSecrets<Value>(value: Value): Value {
  if (typeof value === 'string') return redactText(value) as Value & string;
  if (Array.isArray(value)) return value.map(withoutSecrets) as Value & unknown[];
  if (!isObject(value)) return value;
  if (isHeader(value) && secretHeader.test(value.name)) return { ...value, value: redacted };
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutSecrets(one)])) as Value & object;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isHeader(value: object): value is HarHeader {
  return 'name' in value && 'value' in value && typeof value.name === 'string';
}
