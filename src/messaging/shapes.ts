/** What a value from outside is, before more is asked of it. */
export type Shape = Readonly<Record<string, unknown>>;

/** Whether it is an object: neither null nor a list. */
export function isShape(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether it is a whole number, of things or of a tab or a rule. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
