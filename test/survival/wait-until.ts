/** Milliseconds after which something does not come to pass any more: more than an alarm of the extension and its grace. */
const patience = 45_000;

/** Looks again and again until it is so. Throws with what it was last. */
export async function waitUntil<Value>(
  what: string,
  look: () => Promise<Value>,
  isRight: (value: Value) => boolean,
): Promise<Value> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await look();
    if (isRight(value)) return value;
    if (Date.now() > end) throw new Error(`${what} did not come to pass; it is ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
