/** What is said of re-checks. */

import type { Rechecked } from '../../engine/recheck/judge';
import type { NoQuestion } from '../../engine/recheck/question';
import type { StepOutcome } from '../../engine/report/report';
import { count } from '../texts';

export const recheckTexts = {
  title: 'Re-check the server',
  hint: 'Sends the same preflight again from the extension: without the page, without cookies, and without the request itself. Nothing on the server changes.',
  hintAll: (n: number) =>
    `Asks the server again for ${count(n, 'blocked request')}, without cookies: the preflight, or the GET or HEAD where there is none.`,
  hintRequest: (method: string) =>
    `It needs no preflight: sends the ${method} itself again from the extension, without the page and without cookies.`,
  check: 'Re-check',
  checkAll: 'Re-check all',
  again: 'Re-check again',
  asking: 'Asking…',
  watch: 'Watch until it passes',
  watchAll: 'Watch until all pass',
  /** Where what is watched may have left the list. */
  watched: (server: string) => `Watching ${server} until it lets the requests pass.`,
  passed: (server: string) => `${server} lets it through now, asked without cookies.`,
  stop: 'Stop watching',
  watching: (rounds: number) =>
    rounds === 0 ? 'Watching…' : `Watching, asked ${count(rounds, 'time')}. It stops by itself.`,
  gaveUp: (server: string) => `Stopped watching ${server} after ten minutes: not all passes yet.`,
  withRequest: 'Also repeat GET and HEAD requests',
  withRequestHint:
    'Without cookies, authorization and headers of the page: they may be answered otherwise than to the page.',
  no: {
    'not-cors': '',
    'no-origin': 'It cannot be asked again: the capture does not show what was asked.',
    'changes-data': 'It is sent without a preflight and could change data: it is not repeated. Repeat it on the page.',
  } satisfies Record<NoQuestion, string>,
  outcome: {
    passes: 'Passes now.',
    'passes-without-credentials': 'Passes without cookies; with them:',
    fails: 'Still blocked.',
    unreachable: 'No answer.',
  } satisfies Record<Rechecked['outcome'], string>,
  failed: (message: string) => `It could not be asked: ${message}`,
  at: (time: string) => `Asked at ${time}`,
  before: 'Before',
  now: 'Now',
  changed: 'What changed',
  unchanged: 'Nothing changed.',
  step: {
    passed: 'passed',
    failed: 'stopped here',
    'would-fail': 'would fail next',
    'not-reached': 'not reached',
  } satisfies Record<StepOutcome, string>,
  notJudged: 'not judged',
  becomes: (before: string, now: string) => `${before} → ${now}`,
  onlyPreflight: 'Only the preflight was asked: the answer to the request itself must carry the headers, too.',
} as const;
