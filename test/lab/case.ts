import type { CauseCode } from '../../src/engine/diagnosis/causes/codes';
import type { RuleId } from '../../src/engine/diagnosis/rules/ids';
import type { At, Verdict } from '../../src/engine/report/report';
import type { PageOrigin } from './origins';

/** A page, a request it makes, and a server that answers in one particular way. The server speaks for this case alone. */
export interface LabCase {
  readonly id: string;
  /** Plain words: what the server, or the page, does. */
  readonly title: string;
  readonly page: PageOrigin;
  readonly request: LabRequest;
  /** Sent and awaited before `request`; it is always let through. */
  readonly before?: LabRequest;
  /** Sent in the same moment as `request`. */
  readonly beside?: {
    readonly request: LabRequest;
    readonly expect: Expectation;
  };
  /** Hosts the case speaks for besides the request's own: where its redirects lead. */
  readonly hosts?: readonly string[];
  answer(request: Received): Answer;
  readonly expect: Expectation;
  /** HAR does not show why the browser blocked it: `unknown` is then the right answer. */
  readonly hidden?: true;
}

/** How a page asks. Everything but `fetch` and `xhr` takes only `url` and `credentials`. */
export type RequestKind =
  | 'fetch'
  | 'xhr'
  | 'worker'
  | 'sandboxed-iframe'
  | 'event-source'
  | 'font'
  | 'module-script'
  | 'image';

export interface LabRequest {
  /** `fetch` if not given. */
  readonly kind?: RequestKind;
  readonly url: string;
  /** `GET` if not given; spelled as the page spells it. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly credentials?: 'include' | 'same-origin' | 'omit';
  readonly body?: string;
}

/** A request as it reached the lab. */
export interface Received {
  readonly method: string;
  readonly url: URL;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

export type HeaderLine = readonly [name: string, value: string];

/** `dropped`: the connection is closed without a word. */
export type Answer =
  | {
      readonly status: number;
      readonly headers: readonly HeaderLine[];
      readonly body?: string;
    }
  | 'dropped';

/** What is true of a request. The browser's own code is not here: the tests read it from the browser. */
export interface Expectation {
  readonly verdict: Verdict;
  /** The check the browser stops at. */
  readonly rule: RuleId | null;
  readonly at: At;
  readonly cause: CauseCode | null;
  /** Every check that fails, in the order of the steps, given the credentials mode the page really uses. */
  readonly problems: readonly RuleId[];
}

/** What the page sees. */
export type Outcome = { readonly ok: boolean; readonly status: number | null } | { readonly error: string };

export interface CaseOutcome {
  readonly request: Outcome;
  readonly beside?: Outcome;
}
