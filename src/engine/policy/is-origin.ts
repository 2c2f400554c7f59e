import { parseOrigin } from '../http/origin';

/** Whether a text is an origin as browsers serialize it. */
export function isOrigin(value: string): boolean {
  return (
    /^https?:\/\/|^[a-z-]+-extension:\/\//.test(value) &&
    !wildcard.test(value) &&
    parseOrigin(value) !== null &&
    isSerialized(value)
  );
}

/** A host with `*`, which Chromium's URL parser writes as `%2A`: servers take it for many hosts. */
export const wildcard = /\*|%2a/i;

function isSerialized(value: string): boolean {
  const url = new URL(value);
  return url.origin === value || `${url.protocol}//${url.host}` === value;
}
