import { useId, useState } from 'preact/hooks';
import type { StepOutcome } from '../../engine/report/report';
import { Icon } from '../parts/icon';
import { EvidenceTable } from './evidence-table';
import type { LadderStep } from './phases';
import { detailTexts } from './texts';

const outcomeWords: Record<StepOutcome, string> = {
  passed: detailTexts.request.passed,
  failed: detailTexts.request.stoppedHere,
  'would-fail': detailTexts.request.wouldFailNext,
  'not-reached': detailTexts.request.notReached,
};

export interface StepProps {
  readonly step: LadderStep;
  /** Also a step that fails starts closed. */
  readonly folded?: boolean;
}

export function Step({ step, folded = false }: StepProps) {
  const fails = step.failure !== null;
  const [open, setOpen] = useState(fails && !folded);
  const body = useId();
  const { when } = detailTexts.request;
  return (
    <li class={`step step-${step.outcome}`} data-step={step.step} data-outcome={step.outcome}>
      <button type="button" class="step-head" aria-expanded={open} aria-controls={body} onClick={() => setOpen(!open)}>
        <StepDot step={step} />
        <span class="step-line">
          <span class="step-title">{step.title}</span>{' '}
          <span class={step.outcome === 'passed' ? 'visually-hidden' : 'step-outcome'}>
            {outcomeWords[step.outcome]}
          </span>
          {step.when !== 'always' && <span class="step-when"> {when[step.when]}</span>}
          {step.text !== '' && !fails && <span class="step-text"> {step.text}</span>}
        </span>
        <Icon name="right" class="step-twisty" />
      </button>
      <div class="step-body" id={body} hidden={!open}>
        {step.text !== '' && fails && <p class="step-found">{step.text}</p>}
        <EvidenceTable evidence={step.evidence} />
        {step.evidence.length === 0 && step.text === '' && <p class="step-found">{detailTexts.request.noMore}</p>}
        {!fails && <SpecLink spec={step.spec} />}
      </div>
    </li>
  );
}

function StepDot({ step }: { readonly step: LadderStep }) {
  return (
    <span class="step-dot" aria-hidden="true">
      {step.outcome === 'passed' && <Icon name="check" />}
      {step.outcome === 'failed' && <Icon name="close" />}
      {step.outcome === 'would-fail' && step.failure}
    </span>
  );
}

function SpecLink({ spec }: { readonly spec: string }) {
  if (!spec.startsWith('https://')) return null;
  return (
    <a class="spec-link" href={spec} target="_blank" rel="noreferrer">
      {detailTexts.request.spec}
    </a>
  );
}
