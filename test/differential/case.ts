/** A random case is plain data: it can be printed, and run again alone. */

export const initiators = [
  'fetch',
  'xhr',
  'worker',
  'frame',
  'module-script',
  'font',
  'image',
  'event-source',
  'beacon',
] as const;

/** What makes the request; `worker` and `frame` (sandboxed: its origin is `null`) use `fetch` there. */
export type Initiator = (typeof initiators)[number];

/** The pages that requests are made from. */
export const pages = {
  https: { url: 'https://app.contoso.test/', origin: 'https://app.contoso.test' },
  http: { url: 'http://app.contoso.test/', origin: 'http://app.contoso.test' },
  port: { url: 'https://app.contoso.test:8443/', origin: 'https://app.contoso.test:8443' },
  /** Its policy has `sandbox`: it is of no origin. */
  sandboxed: { url: 'https://app.contoso.test/sandboxed', origin: 'null' },
} as const;

export type PageName = keyof typeof pages;

/** One line; its characters are bytes. */
export type Line = readonly [name: string, value: string];

export interface CaseAnswer {
  readonly status: number;
  readonly headers: readonly Line[];
}

export interface CaseHop {
  readonly url: string;
  readonly preflight: CaseAnswer;
  readonly actual: CaseAnswer;
}

export interface CaseRequest {
  readonly method: string;
  readonly headers: readonly Line[];
  readonly body: string | null;
  readonly mode: 'cors' | 'no-cors' | 'same-origin';
  readonly credentials: 'include' | 'same-origin' | 'omit';
  /** Only `fetch` has a choice. */
  readonly redirect: 'follow' | 'error' | 'manual';
  /** An option of `fetch`, and how beacons are sent: it may go on when its page is gone. */
  readonly keepalive: boolean;
  /** XMLHttpRequest only: a listener for the upload, which alone makes a preflight necessary. */
  readonly upload: boolean;
}

/** Who asked for the URL first, so that the browser may have kept the answer: the case itself, an image, a page of the site. */
export type Before = 'itself' | 'image' | 'sibling';

export interface Case {
  readonly index: number;
  readonly page: PageName;
  readonly initiator: Initiator;
  readonly request: CaseRequest;
  /** Only then caches may keep the answer. The server names who asks then, where it would name the page. */
  readonly before: Before | null;
  /** The request's URL and where each redirect leads that stays with http or https. */
  readonly hops: readonly [CaseHop, ...CaseHop[]];
}

/** The origin in whose name a case's request is made. */
export function originOf({ page, initiator }: Pick<Case, 'page' | 'initiator'>): string {
  return initiator === 'frame' ? 'null' : pages[page].origin;
}

/** The path of a hop: it names the case, wherever it shows up. */
export function pathOf(index: number, hop: number): string {
  return `/k${index}/${hop}`;
}

/** The case and hop that a URL names, null if it names none. */
export function placeOf(url: string): { readonly index: number; readonly hop: number } | null {
  const match = /\/k(\d+)\/(\d+)/.exec(url);
  return match && { index: Number(match[1]), hop: Number(match[2]) };
}
