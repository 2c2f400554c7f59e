import type { FixReport } from '../../engine/report/report';
import { Icon } from '../parts/icon';
import { serverTexts } from './texts';

export interface PredictionLineProps {
  readonly fix: FixReport;
  readonly blocked: number;
}

/** What the steps say about the server as it would answer after this change. */
export function PredictionLine({ fix, blocked }: PredictionLineProps) {
  const { predicted } = serverTexts;
  const left = fix.remaining.length;
  const line = {
    passes: () => predicted.passes(blocked, left),
    'passes-without-credentials': () => predicted['passes-without-credentials'](left),
    unknown: () => predicted.unknown,
    fails: () => predicted.fails(left, blocked),
  }[fix.predicted];
  return (
    <span class={`prediction ${fix.predicted}`} data-predicted={fix.predicted}>
      <Icon name={fix.predicted === 'passes' ? 'check' : 'warning'} />
      {line()}
    </span>
  );
}
