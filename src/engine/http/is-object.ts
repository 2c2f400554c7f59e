/** An object of JSON of which nothing is known yet. */
export type Json = Readonly<Record<string, unknown>>;

/** Whether a value from outside is an object: neither null nor a list. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
