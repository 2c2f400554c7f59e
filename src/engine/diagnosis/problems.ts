import { groupBy } from '../http/group-by';
import type { Problem, Reason } from '../report/report';
import type { Chain } from '../traffic/chain';
import { type Failure, failureOf, failuresOf } from './failures';
import { firefoxStop } from './firefox-stop';
import { type Assumption, whenOf } from './modes';

/** Where the browser stops: one reason when certain, two when it depends on the credentials mode, first without them. */
export function reasonsOf(chain: Chain, possible: readonly Assumption[]): readonly Reason[] {
  const found = possible.flatMap((assumption) => {
    const failure = assumption.stop && failureOf(chain, assumption.stop, assumption);
    return failure ? [{ assumption, failure, firefox: firefoxName(chain, assumption, failure) }] : [];
  });
  return merge(found, possible).map(({ failure: { rule, check }, when, firefox }) => ({
    chromium: rule.chromium(check),
    firefox,
    rule: rule.id,
    at: check.at,
    when,
    parameter: rule.parameter(check),
  }));
}

/** Firefox's name for where it stops; Chromium stops at `failure`. */
function firefoxName(chain: Chain, assumption: Assumption, failure: Failure): string {
  const { rule, check } = failureOf(chain, firefoxStop(assumption, failure.evaluated), assumption) ?? failure;
  return rule.firefox(check);
}

/** Every failing step, in the order in which the browser takes them. */
export function problemsOf(chain: Chain, possible: readonly Assumption[]): readonly Problem[] {
  const failures = possible.flatMap((assumption) =>
    failuresOf(chain, assumption).map((failure) => ({ assumption, failure, firefox: '' })),
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
  /** What tells apart what is else the same. */
  readonly firefox: string;
}

interface Merged {
  readonly failure: Failure;
  readonly firefox: string;
  readonly when: Problem['when'];
  readonly position: number;
}

/** Joins what was found under several assumptions. */
function merge(found: readonly Found[], possible: readonly Assumption[]): readonly Merged[] {
  const groups = groupBy(
    found,
    ({ failure: { rule, check }, firefox }) => `${check.hop} ${check.at} ${rule.id} ${firefox} ${check.missing.join()}`,
  );
  return [...groups.values()].map((group) => {
    const [first] = group;
    const holding = group.map(({ assumption }) => assumption);
    const { failure, firefox } = first;
    return { failure, firefox, when: whenOf(holding, possible), position: positionOf(first) };
  });
}

/** The place of a failed step among all steps; the steps and their order are the same under every assumption. */
function positionOf({ assumption, failure }: Found): number {
  return assumption.steps.indexOf(failure.evaluated);
}
