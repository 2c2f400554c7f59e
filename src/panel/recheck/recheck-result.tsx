import type { StepChange } from '../../engine/recheck/judge';
import type { RequestReport } from '../../engine/report/report';
import { phasesOf } from '../detail/phases';
import { Step } from '../detail/step';
import { detailTexts } from '../detail/texts';
import { Icon } from '../parts/icon';
import { Sentence } from '../parts/sentence';
import type { Recheck } from './ask-again';
import { recheckTexts as words } from './texts';

export interface RecheckResultProps {
  readonly request: RequestReport;
  readonly recheck: Recheck;
}

const time = new Intl.DateTimeFormat('en', { timeStyle: 'medium' });

/** What the server answers now: in a sentence, and what changed, with both ladders side by side. */
export function RecheckResult({ request, recheck }: RecheckResultProps) {
  if (recheck.phase === 'asking') {
    return (
      <>
        <p class="dim" role="status">
          {words.asking}
        </p>
        {recheck.last && <RecheckResult request={request} recheck={recheck.last} />}
      </>
    );
  }
  if (recheck.phase === 'failed') {
    return (
      <p class="failure" role="alert">
        {words.failed(recheck.message)}
      </p>
    );
  }
  const { result, at, entries } = recheck;
  const good = result.outcome === 'passes';
  const preflightOnly = good && entries.length === 1 && request.preflights.length > 0;
  return (
    <div class="recheck-result" data-outcome={result.outcome}>
      <p class="sentence" role="status">
        <Icon name={good ? 'check' : 'warning'} class="icon-outcome" />
        <b class={`lead ${good ? 'allowed' : 'blocked'}`}>{words.outcome[result.outcome]}</b>{' '}
        <Sentence parts={result.summary.parts} /> <span class="dim">{words.at(time.format(at))}</span>
      </p>
      {result.change !== null && <p data-change>{result.change}</p>}
      {preflightOnly && <p class="dim">{words.onlyPreflight}</p>}
      {result.outcome !== 'unreachable' && (
        <>
          <Changes changes={result.changes} />
          {result.changes.length > 0 && (
            <div class="ladders">
              <SmallLadder title={words.before} steps={request.steps} />
              <SmallLadder title={words.now} steps={result.steps} />
            </div>
          )}
        </>
      )}
    </div>
  );
}

function Changes({ changes }: { readonly changes: readonly StepChange[] }) {
  if (changes.length === 0) return <p class="dim">{words.unchanged}</p>;
  return (
    <>
      <h4>{words.changed}</h4>
      <ul class="changes">
        {changes.map(({ title, at, before, now }) => (
          <li key={`${at} ${title}`} data-now={now}>
            {title}: <b>{words.becomes(before === null ? words.notJudged : words.step[before], words.step[now])}</b>
          </li>
        ))}
      </ul>
    </>
  );
}

interface SmallLadderProps {
  readonly title: string;
  readonly steps: RequestReport['steps'];
}

function SmallLadder({ title, steps }: SmallLadderProps) {
  return (
    <section class="ladder" aria-label={title}>
      <h4>{title}</h4>
      {phasesOf(steps).map((phase) => (
        <div key={`${phase.hop} ${phase.at}`}>
          <p class="ladder-phase">{detailTexts.request.phase[phase.at]}</p>
          <ol>
            {phase.steps.map((step) => (
              <Step key={`${step.step} ${step.when}`} step={step} folded />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
