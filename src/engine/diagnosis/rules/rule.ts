import type { StepId } from '../../fetch/steps';
import type { Evidence, Text } from '../../report/report';
import type { Check } from '../check';
import type { RuleId } from './ids';

/** One way in which a step of the CORS protocol fails: what browsers call it, and what to tell people. */
export interface Rule {
  readonly id: RuleId;
  readonly step: StepId;
  /** Told apart from other rules of the same step; the first row of the table that applies counts. */
  readonly applies: (check: Check) => boolean;
  /** Chromium's `Network.CorsError`. */
  readonly chromium: (check: Check) => string;
  /** Firefox's reason, as its console and MDN name it. */
  readonly firefox: (check: Check) => string;
  readonly title: string;
  /** A few words for a list row. */
  readonly brief: (check: Check) => string;
  /** One sentence with the real values. */
  readonly explain: (check: Check) => Text;
  /** What to change on the server, in one sentence. */
  readonly change: (check: Check) => string;
  readonly evidence: (check: Check) => readonly Evidence[];
  /** What the browser names beside the code. */
  readonly parameter: (check: Check) => string;
  readonly spec: string;
}

/** Chromium names a failed CORS check of a preflight like that of a response, with a prefix. */
export function twin(code: string): (check: Check) => string {
  return ({ at }) => (at === 'preflight' ? `Preflight${code}` : code);
}

export function always(): boolean {
  return true;
}

export function nothing(): string {
  return '';
}

export const corsCheckAnchor = 'https://fetch.spec.whatwg.org/#concept-cors-check';
export const preflightAnchor = 'https://fetch.spec.whatwg.org/#cors-preflight-fetch-0';
export const mainFetchAnchor = 'https://fetch.spec.whatwg.org/#main-fetch';
export const redirectAnchor = 'https://fetch.spec.whatwg.org/#concept-http-redirect-fetch';
