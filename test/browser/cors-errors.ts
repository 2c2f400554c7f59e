import { type CDPSession, CDPSessionEvent, type Protocol } from 'puppeteer';

/** What Chromium itself says of a request, redirects included. */
export interface BrowserVerdict {
  readonly method: string;
  /** Of the first hop. */
  readonly url: string;
  readonly type: string;
  /** `net::ERR_…`, null if the request was completed. */
  readonly error: string | null;
  /** Code and parameter, null if CORS was not the matter. */
  readonly cors: Protocol.Network.CorsErrorStatus | null;
}

export interface CorsErrors {
  /** Every request that has ended so far, in the order of their ends; preflights are requests of their own (type Preflight). */
  readonly ended: readonly BrowserVerdict[];
  /** The verdict on the latest request sent so, once there is one. Methods as the network sees them: `patch` stays `patch`. */
  verdict(method: string, url: string): Promise<BrowserVerdict>;
}

/** Listens to the browser's own verdicts on the requests of a page, its frames and its workers. */
export async function recordCorsErrors(page: CDPSession): Promise<CorsErrors> {
  const running = new Map<string, { method: string; url: string; type: string }>();
  const ended: BrowserVerdict[] = [];
  const waiting = new Set<() => void>();

  function end(id: string, error: string | null, cors: Protocol.Network.CorsErrorStatus | null): void {
    const request = running.get(id);
    if (request === undefined) return;
    running.delete(id);
    ended.push({ ...request, error, cors });
    for (const look of waiting) look();
  }

  async function listen(session: CDPSession): Promise<void> {
    session.on('Network.requestWillBeSent', ({ requestId, request, type, redirectResponse }) => {
      if (redirectResponse !== undefined) return;
      running.set(requestId, { method: request.method, url: request.url, type: type ?? '' });
    });
    session.on('Network.loadingFinished', ({ requestId }) => end(requestId, null, null));
    session.on('Network.loadingFailed', ({ requestId, errorText, corsErrorStatus }) =>
      end(requestId, errorText, corsErrorStatus ?? null),
    );
    // A worker or a frame may be gone before it is listened to: then there is nothing to hear from it.
    session.on(CDPSessionEvent.SessionAttached, (child) => void listen(child).catch(() => {}));
    await session.send('Network.enable');
    // Frames of other processes, and workers, have sessions of their own; they wait until they are listened to.
    await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
    await session.send('Runtime.runIfWaitingForDebugger');
  }

  await listen(page);
  return {
    ended,
    verdict: (method, url) =>
      new Promise((resolve) => {
        const isMeant = (one: { method: string; url: string; type: string }) =>
          one.method === method && one.url === url && one.type !== 'Preflight';
        const look = () => {
          const found = ended.findLast(isMeant);
          if (found === undefined || [...running.values()].some(isMeant)) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}
