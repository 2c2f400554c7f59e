import type { RequestReport, ServerReport } from '../../engine/report/report';
import { AccessQuestion } from '../access/access-question';
import { pathOf } from '../list/request-row';
import { Icon } from '../parts/icon';
import { Sentence } from '../parts/sentence';
import { useLater, useStore } from '../store/context';
import { passes, type Recheck } from './ask-again';
import { RecheckActions } from './recheck-actions';
import { recheckTexts as words } from './texts';
import { repeatsRequest, WithRequest } from './with-request';

/** Asks a server again for all of its blocked requests. */
export function RecheckServer({ server }: { readonly server: ServerReport }) {
  const { analysis } = useStore();
  const { recheck } = useLater();
  const blocked = server.blocked.flatMap((at) => analysis.report.value.requests[at] ?? []);
  const askable = blocked.filter((request) => typeof recheck.question(request) !== 'string');
  if (!recheck.available || askable.length === 0) return null;
  const results = askable.map(recheck.resultOf);
  const known = results.some((result) => result !== null);
  return (
    <section class="card tool" data-recheck={server.origin}>
      <h3>{words.title}</h3>
      <p>{words.hintAll(askable.length)}</p>
      {askable.some((request) => repeatsRequest(recheck.question(request))) && <WithRequest />}
      <AccessQuestion feature="recheck" place={server.origin} />
      <RecheckActions
        place={server.origin}
        requests={askable}
        check={words.checkAll}
        watch={results.every(passes) ? null : words.watchAll}
      />
      {known && (
        <ul class="recheck-list">
          {askable.map((request, i) => (
            <Row key={request.id} request={request} recheck={results[i] ?? null} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface RowProps {
  readonly request: RequestReport;
  readonly recheck: Recheck | null;
}

function Row({ request, recheck }: RowProps) {
  const { list } = useStore();
  const shown = recheck?.phase === 'asking' ? recheck.last : recheck;
  return (
    <li data-outcome={shown?.phase === 'done' ? shown.result.outcome : undefined}>
      <Icon name={passes(shown) ? 'check' : 'warning'} />
      <span>
        <button
          type="button"
          class="link"
          title={request.url}
          onClick={() => list.select({ kind: 'request', id: request.id })}
        >
          <b>{request.method}</b> {pathOf(request)}
        </button>{' '}
        {recheck?.phase === 'asking' && <span class="dim">{words.asking} </span>}
        {shown?.phase === 'failed' && words.failed(shown.message)}
        {shown?.phase === 'done' && (
          <>
            <b>{words.outcome[shown.result.outcome]}</b>{' '}
            {shown.result.outcome !== 'passes' && <Sentence parts={shown.result.summary.parts} />} {shown.result.change}
          </>
        )}
      </span>
    </li>
  );
}
