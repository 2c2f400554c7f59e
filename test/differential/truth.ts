import { type CDPSession, CDPSessionEvent, type Protocol } from 'puppeteer';

/** What Chromium itself tells of one request, with all its redirects. A preflight is a request of its own. */
export interface Observed {
  /** Unique in the session of the page, worker or frame that made it. */
  readonly id: string;
  readonly type: string;
  /** The request that it is the preflight of. */
  readonly preflightFor: string | null;
  readonly method: string;
  /** As scripts set them. */
  readonly requestHeaders: Readonly<Record<string, string>>;
  /** Of each hop. */
  readonly urls: string[];
  /** The numbers that the servers gave to their answers, of each hop that was answered with one. */
  readonly served: string[];
  /** null while it runs. */
  end: { readonly error: string | null; readonly cors: Protocol.Network.CorsErrorStatus | null } | null;
}

/** Response header with the number of an answer, where a server counts them. */
export const servedHeader = 'X-Served';

export interface Truth {
  /** Requests since the last `clear`, in the order in which they began. */
  readonly observed: readonly Observed[];
  /** Looks again after every event until the condition holds, or the deadline has passed; says whether it held. */
  until(condition: (observed: readonly Observed[]) => boolean, deadline: number): Promise<boolean>;
  clear(): void;
}

/** Listens to the browser's own account of the requests of a page, its frames and its workers. */
export async function recordTruth(page: CDPSession): Promise<Truth> {
  let observed: Observed[] = [];
  const running = new Map<string, Observed>();
  const byId = new Map<string, Observed>();
  const waiting = new Set<() => void>();

  const changed = () => {
    for (const look of [...waiting]) look();
  };

  function start({ requestId, request, type, initiator, redirectResponse }: Protocol.Network.RequestWillBeSentEvent) {
    const known = running.get(requestId);
    if (known && redirectResponse) known.urls.push(request.url);
    else {
      // Its type is at times `Preflight`, at times `Other`.
      const preflightFor = initiator.type === 'preflight' ? (initiator.requestId ?? null) : null;
      const one: Observed = { ...describe(request), id: requestId, type: type ?? '', preflightFor };
      running.set(requestId, one);
      byId.set(requestId, one);
      observed.push(one);
    }
  }

  /** At times after the end. */
  function answered({ requestId, headers }: Protocol.Network.ResponseReceivedExtraInfoEvent) {
    const number = headers[servedHeader];
    if (number !== undefined) byId.get(requestId)?.served.push(number);
  }

  function end(id: string, error: string | null, cors: Protocol.Network.CorsErrorStatus | null) {
    const one = running.get(id);
    if (one === undefined) return;
    one.end = { error, cors };
    running.delete(id);
    changed();
  }

  async function listen(session: CDPSession): Promise<void> {
    session.on('Network.requestWillBeSent', start);
    session.on('Network.responseReceivedExtraInfo', answered);
    session.on('Network.loadingFinished', ({ requestId }) => end(requestId, null, null));
    session.on('Network.loadingFailed', ({ requestId, errorText, corsErrorStatus }) =>
      end(requestId, errorText, corsErrorStatus ?? null),
    );
    // A worker or a frame may be gone before it is listened to: then there is nothing to hear from it.
    session.on(CDPSessionEvent.SessionAttached, (child) => void listen(child).catch(() => {}));
    await session.send('Network.enable');
    await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
    await session.send('Runtime.runIfWaitingForDebugger');
  }

  await listen(page);
  return {
    get observed() {
      return observed;
    },
    until: (condition, deadline) =>
      new Promise((resolve) => {
        const finish = (held: boolean) => {
          clearTimeout(timer);
          waiting.delete(look);
          resolve(held);
        };
        const timer = setTimeout(() => finish(false), deadline);
        const look = () => {
          if (condition(observed)) finish(true);
        };
        waiting.add(look);
        look();
      }),
    clear() {
      observed = [];
      running.clear();
      byId.clear();
    },
  };
}

function describe({ method, url, headers }: Protocol.Network.Request): Omit<Observed, 'id' | 'type' | 'preflightFor'> {
  return { method, requestHeaders: headers, urls: [url], served: [], end: null };
}
