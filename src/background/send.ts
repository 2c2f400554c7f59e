import type { RecheckExchange } from '../engine/recheck/entries-of';
import type { HarHeader } from '../engine/traffic/har';
import { type WireEvent, watchOwnRequests } from '../messaging/privileged';

/** Milliseconds after which a server counts as not answering. */
const patience = 15_000;

/** Milliseconds to wait for what the browser tells. */
const afterthought = 500;

/**
 * Sends one request without credentials, past every cache, and without following redirects. What went over the wire comes
 * from `webRequest`: `fetch` tells neither a redirect’s status, nor headers line by line, nor why there was no answer.
 */
export async function sendOwn(url: string, method: 'OPTIONS' | 'GET' | 'HEAD'): Promise<RecheckExchange> {
  const seen: Seen = { requestHeaders: [], status: 0, responseHeaders: [], error: null };
  const start = Date.now();
  let told: () => void = () => undefined;
  const outcomeTold = new Promise<void>((resolve) => {
    told = resolve;
  });
  // `fetch` may be done before the browser tells how, by a few milliseconds.
  const wait = () => Promise.race([outcomeTold, new Promise((resolve) => setTimeout(resolve, afterthought))]);
  const stopWatching = watchOwnRequests(url, method, (event) => {
    note(seen, event);
    if (event.type !== 'sent') told();
  });
  const silence = AbortSignal.timeout(patience);
  try {
    const response = await fetch(url, {
      method,
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      // A preflight is kept in no such cache; asked for here it would be sent with `Cache-Control`, which browsers do not send.
      cache: method === 'OPTIONS' ? 'default' : 'no-store',
      signal: silence,
    });
    // The body is not wanted.
    await response.body?.cancel();
    await wait();
    if (seen.status === 0 && seen.error === null) {
      seen.status = response.status;
      seen.responseHeaders = [...response.headers].map(([name, value]) => ({ name, value }));
    }
  } catch (error) {
    if (silence.aborted) seen.error = 'net::ERR_TIMED_OUT';
    else await wait();
    seen.error ??= error instanceof Error ? error.message : String(error);
  } finally {
    stopWatching();
  }
  // An answer is an answer, whatever became of it in the browser.
  if (seen.status > 0) seen.error = isRedirect(seen) && method === 'OPTIONS' ? 'net::ERR_INVALID_REDIRECT' : null;
  return { start, time: Date.now() - start, ...seen };
}

interface Seen {
  requestHeaders: readonly HarHeader[];
  status: number;
  responseHeaders: readonly HarHeader[];
  error: string | null;
}

function note(seen: Seen, event: WireEvent): void {
  if (event.type === 'sent') seen.requestHeaders = event.headers;
  if (event.type === 'answered') {
    seen.status = event.status;
    seen.responseHeaders = event.headers;
  }
  if (event.type === 'failed') seen.error = event.error;
}

function isRedirect({ status, responseHeaders }: Seen): boolean {
  return [301, 302, 303, 307, 308].includes(status) && responseHeaders.some(({ name }) => /^location$/i.test(name));
}
