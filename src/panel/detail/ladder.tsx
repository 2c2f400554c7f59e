import type { RequestReport } from '../../engine/report/report';
import type { Entries } from '../store/analysis';
import { phasesOf } from './phases';
import { Step } from './step';
import { detailTexts } from './texts';

export interface LadderProps {
  readonly request: RequestReport;
  readonly entries: Entries;
}

/** What the browser checked, in order: passed steps short, the one it stopped at open, then what would fail next. */
export function Ladder({ request, entries }: LadderProps) {
  const phases = phasesOf(request.steps);
  return (
    <div class="ladder">
      {phases.map(({ hop, at, steps }, i) => {
        const newHop = request.hops.length > 1 && hop !== phases[i - 1]?.hop;
        const heading = `ladder-${hop}-${at}`;
        return (
          <div key={heading}>
            {newHop && (
              <h3 class="ladder-hop">
                {detailTexts.request.hop(hop + 1, entries[request.hops[hop] ?? -1]?.request.url ?? request.url)}
              </h3>
            )}
            <p class={phases.length > 1 ? 'ladder-phase' : 'visually-hidden'} id={heading}>
              {detailTexts.request.phase[at]}
            </p>
            <ol aria-labelledby={heading}>
              {steps.map((step) => (
                <Step key={`${step.step} ${step.when}`} step={step} />
              ))}
            </ol>
          </div>
        );
      })}
    </div>
  );
}
