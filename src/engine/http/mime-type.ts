import { isToken } from './token';

/**
 * The essence of a MIME type in lower case, null if parsing fails.
 * https://mimesniff.spec.whatwg.org/#parse-a-mime-type (parameters never make it fail)
 */
export function parseMimeTypeEssence(input: string): string | null {
  const essence = input.split(';', 1)[0]?.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '') ?? '';
  const slash = essence.indexOf('/');
  if (slash <= 0) return null;
  const type = essence.slice(0, slash);
  const subtype = essence.slice(slash + 1);
  return isToken(type) && isToken(subtype) ? essence.toLowerCase() : null;
}
