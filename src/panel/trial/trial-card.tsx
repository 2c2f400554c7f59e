import type { ServerReport } from '../../engine/report/report';
import { type Incurable, incurable } from '../../engine/trial/incurable';
import { isSamePlan } from '../../engine/trial/plan';
import { AccessQuestion } from '../access/access-question';
import { pathOf } from '../list/request-row';
import { Sentence } from '../parts/sentence';
import { useLater, useStore } from '../store/context';
import { trialCardTexts as words } from './card-texts';
import { trialTexts } from './texts';

/** The change, tried in the inspected tab before anybody touches the server. */
export function TrialCard({ server }: { readonly server: ServerReport }) {
  const { trial, analysis } = useStore();
  const { trials } = useLater();
  if (!trial.possible.value) return null;
  const plan = trials.planFor(server.origin);
  if (!plan || plan.rules.length === 0) return null;
  const on = trial.on.value;
  const own = on?.plan.server === server.origin;
  const changed = own && !isSamePlan(on.plan, plan);
  const failure = trial.failure.value;
  const { requests } = analysis.report.value;
  const incurables = incurable(server, requests);
  const helps = incurables.filter(({ blocked }) => blocked).length < server.blocked.length;
  if (!helps && !own) {
    return (
      <section class="card tool" data-trial="none">
        <h3>{words.title}</h3>
        <Incurables title={words.nothing} found={incurables} />
      </section>
    );
  }
  return (
    <section class="card tool" data-trial={own ? 'on' : 'off'}>
      <h3>{words.title}</h3>
      <p>{own ? words.running : words.hint}</p>
      {on && !own && <p class="dim">{words.other(on.plan.server)}</p>}
      {server.credentials === 'unknown' && <p class="dim">{words.cookies}</p>}
      {plan.leftOut.length > 0 && <p class="dim">{words.leftOut(plan.leftOut.join(', '))}</p>}
      {plan.addressesLeftOut > 0 && <p class="dim">{words.addressesLeftOut(plan.addressesLeftOut)}</p>}
      <Incurables title={words.incurable} found={incurables} />
      <AccessQuestion feature="trial" place={server.origin} />
      {failure !== null && (
        <p class="failure" role="alert">
          {words.failed(failure)}
        </p>
      )}
      {changed && <p>{words.changed}</p>}
      <div class="actions">
        {own ? (
          <button type="button" class="button primary" data-action="stop-trial" onClick={() => void trial.stop()}>
            {trialTexts.stop}
          </button>
        ) : (
          <Start server={server.origin} label={words.start} />
        )}
        {changed && <Start server={server.origin} label={words.restart} />}
      </div>
    </section>
  );
}

function Start({ server, label }: { readonly server: string; readonly label: string }) {
  const { access, trials } = useLater();
  const asked = access.question.value;
  if (asked?.feature === 'trial' && asked.place === server) return null;
  return (
    <button type="button" class="button" data-action="start-trial" onClick={() => void trials.start(server)}>
      {label}
    </button>
  );
}

interface IncurablesProps {
  readonly title: string;
  readonly found: readonly Incurable[];
}

/** Said before it is tried. */
function Incurables({ title, found }: IncurablesProps) {
  const { requests } = useStore().analysis.report.value;
  if (found.length === 0) return null;
  return (
    <div class="incurable" data-incurable={found.length}>
      <h4>{title}</h4>
      <ul>
        {found.map(({ request: at, blocked, text }) => {
          const request = requests[at];
          return (
            <li key={at}>
              {request && (
                <span class="value">
                  <b>{request.method}</b> {pathOf(request)}
                </span>
              )}{' '}
              <Sentence parts={text.parts} /> {blocked && <b>{words.blocked}</b>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
