/** Milliseconds to wait for what comes late; a few are enough, more make one `getHAR()` do for many. */
export const lateTime = 150;

/** With more entries than this in the log a `getHAR()` takes too long to be worth it. */
export const mostReread = 5_000;

/**
 * Holds entries back that may lack what Chromium learns a moment later. It says that a request is finished when the renderer
 * has heard of it, and the headers from the network process can come after that: a request that was sent and blocked then
 * looks as if it had not been sent at all. `getHAR()` has the whole of it.
 */
export class LateHeaders {
  readonly #getHar: () => Promise<readonly unknown[]>;
  readonly #deliver: (values: readonly unknown[]) => void;
  #held: unknown[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(getHar: () => Promise<readonly unknown[]>, deliver: (values: readonly unknown[]) => void) {
    this.#getHar = getHar;
    this.#deliver = deliver;
  }

  /** Whether it takes the entry, to deliver it later. */
  holds(value: unknown): boolean {
    if (!isBare(value)) return false;
    this.#held.push(value);
    this.#timer ??= setTimeout(() => void this.#reread(), lateTime);
    return true;
  }

  async #reread(): Promise<void> {
    const held = this.#held;
    this.#held = [];
    this.#timer = undefined;
    try {
      this.#deliver(newest(held, await this.#getHar()));
    } catch (error) {
      console.warn('CORS Lens: late headers could not be read.', error);
      this.#deliver(held);
    }
  }
}

/** Failed as CORS fails requests, and without any header of a response. */
function isBare(value: unknown): boolean {
  const { response } = Object(value) as { response?: unknown };
  const { status, _error, headers } = Object(response) as { status?: unknown; _error?: unknown; headers?: unknown };
  const failed = _error === 'net::ERR_FAILED' || _error === 'net::ERR_INVALID_REDIRECT';
  return failed && status === 0 && Array.isArray(headers) && headers.length === 0;
}

/** Each entry as it is listed now; twins in their order. */
function newest(held: readonly unknown[], listed: readonly unknown[]): readonly unknown[] {
  const wanted = new Set(held.map(keyOf));
  const now = new Map<string, unknown[]>();
  for (const value of listed) {
    const key = keyOf(value);
    if (!wanted.has(key)) continue;
    const twins = now.get(key);
    if (twins) twins.push(value);
    else now.set(key, [value]);
  }
  const ours = new Map<string, number>();
  for (const value of held) ours.set(keyOf(value), (ours.get(keyOf(value)) ?? 0) + 1);
  // Where others like these were delivered before, which one is which cannot be told.
  const listedFor = (key: string) => (now.get(key)?.length === ours.get(key) ? now.get(key) : undefined) ?? [];
  const queues = new Map([...wanted].map((key) => [key, [...listedFor(key)]]));
  return held.map((value) => queues.get(keyOf(value))?.shift() ?? value);
}

function keyOf(value: unknown): string {
  const { startedDateTime, request, _resourceType } = Object(value) as Record<string, unknown>;
  const { method, url } = Object(request) as Record<string, unknown>;
  return [startedDateTime, _resourceType, method, url].map(String).join(' ');
}
