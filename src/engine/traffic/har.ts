/** The parts of a HAR 1.2 entry that are kept and read, with Chromium's additions (`_…`). http://www.softwareishard.com/blog/har-12-spec/ */
export interface HarEntry {
  readonly startedDateTime: string;
  /** Milliseconds. */
  readonly time: number;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly httpVersion: string;
    readonly headers: readonly HarHeader[];
    readonly postData?: { readonly mimeType: string; readonly text?: string; readonly comment?: string };
  };
  readonly response: {
    readonly status: number;
    readonly statusText: string;
    readonly httpVersion: string;
    readonly headers: readonly HarHeader[];
    readonly redirectURL: string;
    readonly content: { readonly size: number; readonly mimeType: string };
    readonly _error?: string | null;
    readonly _fetchedViaServiceWorker?: boolean;
  };
  readonly timings?: {
    /** Milliseconds from the start until the network got the request, -1 if it did not: with a preflight, until that was answered. */
    readonly _blocked_queueing: number;
  };
  /** Chromium leaves it out for requests of workers, and of pages that were there before DevTools. */
  readonly pageref?: string;
  readonly _resourceType?: string;
  readonly _initiator?: HarInitiator;
  /** The response's CORS headers are those of a trial of ours, as the browser saw them, not the server's. */
  readonly _trial?: true;
}

export interface HarHeader {
  readonly name: string;
  readonly value: string;
}

export interface HarInitiator {
  readonly type: string;
  readonly url?: string;
  readonly lineNumber?: number;
  readonly requestId?: string;
  readonly stack?: { readonly callFrames: readonly HarCallFrame[] };
}

export interface HarCallFrame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
  readonly columnNumber: number;
}
