import { get, type HeaderList } from '../http/header-list';

export const varyOrigin = 'Vary: Origin';

/**
 * What a response without Access-Control-Allow-Origin says of CORS all the same: `Vary: Origin`, and the names of its other
 * headers. Policies send them also to origins that they refuse. `Vary: *` is not about CORS.
 */
export function signsOfCors(headers: HeaderList): readonly string[] {
  const names = headers.map(({ name }) => name).filter((name) => /^access-control-/i.test(name));
  const varies = /(^|,)\s*origin\s*(,|$)/i.test(get(headers, 'vary') ?? '');
  return [...new Set(varies ? [varyOrigin, ...names] : names)];
}
