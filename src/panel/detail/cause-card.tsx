import { isServer } from '../../engine/http/is-server';
import type { RequestReport } from '../../engine/report/report';
import { Loading } from '../parts/loading';
import { Sentence } from '../parts/sentence';
import { useStore } from '../store/context';
import { detailTexts } from './texts';

/** Why the server answers so, and what to change there. */
export function CauseCard({ request }: { readonly request: RequestReport }) {
  const { fixServer, later } = useStore();
  const { cause } = request;
  const change = cause?.change ?? request.problems[0]?.change;
  if (change === undefined) return null;
  const words = detailTexts.cause;
  const searching = cause === null && later.part.value === null && !later.failed.value;
  return (
    <section class="card cause" data-cause={cause?.code}>
      <h3>
        {searching ? words.title : titleOf(request)}
        {cause && (
          <span class={`badge ${cause.confidence}`} title={words.confidenceHint[cause.confidence]}>
            {words.confidence[cause.confidence]}
          </span>
        )}
      </h3>
      {searching && <Loading text={words.searching} />}
      {cause && (
        <p>
          <Sentence parts={cause.parts} />
        </p>
      )}
      <div class="cause-change">
        {!searching && (
          <p>
            {cause && <strong>{words.toChange}: </strong>}
            {change}
          </p>
        )}
        {request.verdict === 'blocked' && isServer(request.server) && (
          <button
            type="button"
            class="button primary"
            data-action="fix-server"
            onClick={() => fixServer(request.server)}
          >
            {words.fix}
          </button>
        )}
      </div>
    </section>
  );
}

function titleOf({ cause, verdict }: RequestReport): string {
  if (cause === null) return detailTexts.cause.unknownTitle;
  return verdict === 'not-cors' ? detailTexts.cause.outsideTitle : detailTexts.cause.title;
}
