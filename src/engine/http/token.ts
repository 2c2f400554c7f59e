/** Whether a string is a `token`, as methods and header names are. https://httpwg.org/specs/rfc9110.html#tokens */
export function isToken(value: string): boolean {
  return /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(value);
}
