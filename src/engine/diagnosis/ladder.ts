import type { Evidence, StepOutcome, StepReport } from '../report/report';
import type { Chain } from '../traffic/chain';
import { requestedHeaderNames } from '../traffic/preflight';
import type { Evaluated } from './evaluate';
import { type Failure, failureOf } from './failures';
import { type Assumption, whenOf } from './modes';
import { passedEvidence } from './passed-evidence';
import { steps as stepTable } from './step-titles';

/** The steps as the browser took them, with those after the stop as what would come next. */
export function ladderOf(chain: Chain, possible: readonly Assumption[]): readonly StepReport[] {
  const [first] = possible;
  if (!first) return [];
  const reports = first.steps.flatMap((_, i) => stepAt(chain, possible, i) ?? []);
  return addUnreached(chain, reports);
}

function stepAt(chain: Chain, possible: readonly Assumption[], index: number): StepReport | null {
  const each = possible.flatMap((assumption) => {
    const evaluated = assumption.steps[index];
    return evaluated ? [{ assumption, evaluated }] : [];
  });
  const failing = each.filter(({ evaluated }) => evaluated.result.outcome === 'fail');
  const passing = each.filter(({ evaluated }) => evaluated.result.outcome === 'pass');
  const shown = failing[0] ?? passing[0];
  if (!shown) return null;
  const holding = (failing.length > 0 ? failing : passing).map(({ assumption }) => assumption);
  const when = whenOf(holding, possible);
  const { evaluated, assumption } = shown;
  const base = {
    step: evaluated.result.step,
    at: evaluated.at,
    hop: evaluated.hop,
    when,
  };
  if (failing.length === 0)
    return {
      ...base,
      outcome: 'passed',
      rule: null,
      ...describePassed(chain, evaluated),
    };
  const stopped = failing.some(({ assumption: { stop }, evaluated: failed }) => stop === failed);
  const failure = failureOf(chain, evaluated, assumption);
  return {
    ...base,
    outcome: stopped ? 'failed' : 'would-fail',
    ...describeFailed(evaluated, failure),
  };
}

function describePassed(chain: Chain, evaluated: Evaluated): Pick<StepReport, 'title' | 'text' | 'evidence' | 'spec'> {
  const { title, spec } = stepTable[evaluated.result.step];
  return {
    title,
    spec,
    text: noteOf(chain, evaluated),
    evidence: passedEvidence(chain, evaluated),
  };
}

function describeFailed(
  { result }: Evaluated,
  failure: Failure | null,
): Pick<StepReport, 'title' | 'text' | 'evidence' | 'spec' | 'rule'> {
  const { title, spec } = stepTable[result.step];
  if (failure === null)
    return {
      title,
      spec,
      text: 'The connection failed before an answer came.',
      evidence: [],
      rule: null,
    };
  const evidence: readonly Evidence[] = failure.rule.evidence(failure.check);
  return {
    title,
    spec,
    text: failure.rule.brief(failure.check),
    evidence,
    rule: failure.rule.id,
  };
}

/** What is worth saying about a step that passed. */
function noteOf(chain: Chain, { hop: index, result: { step } }: Evaluated): string {
  const hop = chain.hops[index];
  if (step !== 'preflight-answered' || !hop?.preflight?.response) return '';
  const asked = [hop.method, ...requestedHeaderNames(hop.preflight)].join(', ');
  return `${hop.preflight.response.status} in ${Math.round(hop.preflight.duration)} ms for ${asked}`;
}

/** A request that its preflight kept back was never sent: what would be checked then is not known. */
function addUnreached(chain: Chain, reports: readonly StepReport[]): readonly StepReport[] {
  const hop = chain.hops.length - 1;
  const last = chain.hops[hop];
  const reached = reports.some((report) => report.hop === hop && report.step === 'request-sent');
  if (reached || !last?.preflight) return reports;
  const outcome: StepOutcome = 'not-reached';
  const { title, spec } = stepTable['request-sent'];
  const text = 'Its response is not known, so its headers could not be checked.';
  return [
    ...reports,
    {
      step: 'request-sent',
      at: 'actual',
      hop,
      outcome,
      when: 'always',
      title,
      text,
      rule: null,
      evidence: [],
      spec,
    },
  ];
}
