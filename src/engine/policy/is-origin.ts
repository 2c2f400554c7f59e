import { parseOrigin } from '../http/origin';

/** Whether a text is an origin as browsers serialize it. */
export function isOrigin(value: string): boolean {
  return /^https?:\/\/|^[a-z-]+-extension:\/\//.test(value) && parseOrigin(value) !== null && isSerialized(value);
}

function isSerialized(value: string): boolean {
  const url = new URL(value);
  return url.origin === value || `${url.protocol}//${url.host}` === value;
}
