import { analyse } from '../report/analyse';
import type { Credentials, RequestReport, StepReport, Text } from '../report/report';
import { plain, say } from '../report/text';
import type { HarEntry } from '../traffic/har';

/** What a re-check says of a request now. */
export interface Rechecked {
  /** passes-without-credentials: it is not known whether the page sends any, and with them it would fail. */
  readonly outcome: 'passes' | 'passes-without-credentials' | 'fails' | 'unreachable';
  readonly summary: Text;
  /** What to do about an answer that did not come, null if one came. */
  readonly change: string | null;
  readonly steps: readonly StepReport[];
  /** Steps with another outcome than before, in order. */
  readonly changes: readonly StepChange[];
}

export interface StepChange {
  readonly title: string;
  readonly at: StepReport['at'];
  readonly before: StepReport['outcome'] | null;
  readonly now: StepReport['outcome'];
}

/**
 * Judges a re-check’s entries by the steps that judged the request before. Null if there is nothing to judge. Only what
 * was asked again is judged: a preflight that passes says nothing of the answer to the request itself.
 */
export function judgeRecheck(
  before: Pick<RequestReport, 'steps' | 'credentials' | 'server'>,
  entries: readonly HarEntry[],
): Rechecked | null {
  const credentials = before.credentials === 'unknown' ? {} : { [before.server]: before.credentials };
  const [now] = analyse(entries, { credentials }).requests;
  if (!now) return null;
  const unreachable = entries.some(({ response }) => response.status === 0);
  const outcome = unreachable ? 'unreachable' : outcomeOf(now, before.credentials);
  return {
    outcome,
    summary: outcome === 'passes' ? passed(entries) : summaryOf(now),
    change: unreachable ? (now.cause?.change ?? null) : null,
    steps: now.steps,
    changes: changesOf(before.steps, now.steps),
  };
}

function outcomeOf({ problems, steps }: RequestReport, credentials: Credentials): Rechecked['outcome'] {
  // An answer without any header is not judged at all: it does not let anybody in.
  const letsIn = steps.some(({ step, outcome }) => step === 'allow-origin-matches' && outcome === 'passed');
  if (problems.length === 0) return letsIn ? 'passes' : 'fails';
  const open = credentials === 'unknown' && problems.every(({ when }) => when === 'with-credentials');
  return open ? 'passes-without-credentials' : 'fails';
}

function passed(entries: readonly HarEntry[]): Text {
  const [first] = entries;
  const last = entries.at(-1);
  if (entries.length > 1 && last) return say`The preflight and the ${last.request.method} pass.`;
  if (first?.request.method !== 'OPTIONS') return say`The ${first?.request.method ?? 'request'} passes.`;
  return plain('The preflight passes.');
}

function summaryOf({ problems, summary, cause }: RequestReport): Text {
  const [first] = problems;
  if (first) return { text: first.text, parts: first.parts };
  return cause?.code === 'not-cors' ? say`${summary} ${cause}` : summary;
}

function changesOf(before: readonly StepReport[], now: readonly StepReport[]): readonly StepChange[] {
  const last = (steps: readonly StepReport[], like: StepReport): StepReport | undefined =>
    steps.findLast(({ step, at, when }) => step === like.step && at === like.at && when === like.when);
  return now.flatMap((step) => {
    const old = last(before, step)?.outcome ?? null;
    return fails(old) === fails(step.outcome)
      ? []
      : [{ title: step.title, at: step.at, before: old, now: step.outcome }];
  });
}

function fails(outcome: StepReport['outcome'] | null): boolean {
  return outcome === 'failed' || outcome === 'would-fail';
}
