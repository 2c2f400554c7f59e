import { type HeaderList, has } from './header-list';

/** One request as it went over the wire, with its response. Redirect hops and preflights are exchanges of their own. */
export interface Exchange {
  /** Index in `log.entries`. */
  readonly entry: number;
  /** Milliseconds since the epoch. */
  readonly start: number;
  /** Milliseconds, 0 if not recorded. */
  readonly duration: number;
  /**
   * Milliseconds since the epoch at which Chromium's network got the request from the page: one with a preflight when that
   * was answered. null if it did not get it, or not recorded.
   */
  readonly handedOver: number | null;
  readonly method: string;
  /** Absolute, without fragment. */
  readonly url: string;
  /** The origin of `url`. */
  readonly server: string;
  readonly requestHeaders: HeaderList;
  /** What its Origin header says, null if it has none. */
  readonly origin: string | null;
  /** What its Sec-Fetch-Mode header says, null if it has none. */
  readonly fetchMode: string | null;
  /** null: no response arrived. */
  readonly response: Response | null;
  /** Whose response it is, if the browser's cache gave it. */
  readonly kept?: Exchange;
  /**
   * The browser's network error (`net::ERR_FAILED`), null if it says there was none,
   * undefined if it says nothing (Firefox, other tools).
   */
  readonly error: string | null | undefined;
  /** Chromium's resource type (`fetch`, `preflight`, `document`, …), null if not recorded. */
  readonly resourceType: string | null;
  /** On Chromium's preflights: the id of the request it was sent for, shared by all preflights of a redirect chain. */
  readonly preflightFor: string | null;
  readonly fromServiceWorker: boolean;
  /** It belongs to a page that the recorder knows. Requests of workers do not, nor those of a page older than the recording. */
  readonly ofPage: boolean;
  /** Its response has the headers of a trial: it says nothing of the server. */
  readonly trial: boolean;
}

/** When an exchange was over, in milliseconds since the epoch. */
export function endOf({ start, duration }: Exchange): number {
  return start + duration;
}

export interface Response {
  /** 1–999; 0 for a redirect of a preflight whose response was not recorded. */
  readonly status: number;
  readonly headers: HeaderList;
  readonly mimeType: string;
}

/**
 * Whether the browser made a redirect itself, for HSTS or an extension: nothing was sent.
 * https://source.chromium.org/chromium/chromium/src/+/main:net/url_request/redirect_util.cc
 */
export function isBrowserRedirect({ status, headers }: Response): boolean {
  return status === 307 && has(headers, 'non-authoritative-reason');
}

/** Chromium's error for every request that CORS blocked, and for some others; most failures have names of their own. */
export const blockedError = 'net::ERR_FAILED';

/**
 * Whether Chromium says that Local Network Access stopped a preflight; its request says `blockedError` then. Seen in
 * Chromium 156.
 */
export function isLocalNetworkError(error: Exchange['error']): boolean {
  return error === 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS';
}

/** Chromium's error for a preflight that was answered by a redirect. */
export const invalidRedirectError = 'net::ERR_INVALID_REDIRECT';
