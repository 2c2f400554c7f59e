import { groupBy } from '../http/group-by';
import type { Problem, Reason } from '../report/report';
import type { Chain } from '../traffic/chain';
import { type Failure, failureOf, failuresOf } from './failures';
import { type Assumption, whenOf } from './modes';

/** Where the browser stops: one reason when certain, two when it depends on the credentials mode, first without them. */
export function reasonsOf(chain: Chain, possible: readonly Assumption[]): readonly Reason[] {
  const stops = possible.map((assumption) => ({
    assumption,
    failure: assumption.stop && failureOf(chain, assumption.stop, assumption),
  }));
  const found = stops.flatMap(({ assumption, failure }) => (failure ? [{ assumption, failure }] : []));
  return merge(found, possible).map(({ failure: { rule, check }, when }) => ({
    chromium: rule.chromium(check.at),
    firefox: rule.firefox,
    rule: rule.id,
    at: check.at,
    when,
    parameter: rule.parameter(check),
  }));
}

/** Every failing step, in the order in which the browser takes them. */
export function problemsOf(chain: Chain, possible: readonly Assumption[]): readonly Problem[] {
  const failures = possible.flatMap((assumption) =>
    failuresOf(chain, assumption).map((failure) => ({ assumption, failure })),
  );
  const merged = [...merge(failures, possible)].sort((a, b) => a.position - b.position);
  return merged.map(({ failure: { rule, check }, when }) => ({
    rule: rule.id,
    at: check.at,
    hop: check.hop,
    when,
    title: rule.title,
    ...rule.explain(check),
    change: rule.change(check),
    missing: check.missing,
    evidence: rule.evidence(check),
    spec: rule.spec,
  }));
}

interface Found {
  readonly assumption: Assumption;
  readonly failure: Failure;
}

interface Merged {
  readonly failure: Failure;
  readonly when: Problem['when'];
  readonly position: number;
}

/** Joins what was found under several assumptions. */
function merge(found: readonly Found[], possible: readonly Assumption[]): readonly Merged[] {
  const groups = groupBy(
    found,
    ({ failure: { rule, check } }) => `${check.hop} ${check.at} ${rule.id} ${check.missing.join()}`,
  );
  return [...groups.values()].map((group) => {
    const [first] = group;
    const holding = group.map(({ assumption }) => assumption);
    return { failure: first.failure, when: whenOf(holding, possible), position: positionOf(first) };
  });
}

/** The place of a failed step among all steps; the steps and their order are the same under every assumption. */
function positionOf({ assumption, failure }: Found): number {
  return assumption.steps.indexOf(failure.evaluated);
}
