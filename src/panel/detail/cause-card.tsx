import type { RequestReport } from '../../engine/report/report';
import { Sentence } from '../parts/sentence';
import { useStore } from '../store/context';
import { detailTexts } from './texts';

/** Why the server answers so, and what to change there. */
export function CauseCard({ request }: { readonly request: RequestReport }) {
  const { fixServer } = useStore();
  const { cause } = request;
  const change = cause?.change ?? request.problems[0]?.change;
  if (change === undefined) return null;
  return (
    <section class="card cause" data-cause={cause?.code}>
      <h3>
        {titleOf(request)}
        {cause && (
          <span class={`badge ${cause.confidence}`} title={detailTexts.cause.confidenceHint[cause.confidence]}>
            {detailTexts.cause.confidence[cause.confidence]}
          </span>
        )}
      </h3>
      {cause && (
        <p>
          <Sentence parts={cause.parts} />
        </p>
      )}
      <div class="cause-change">
        <p>
          {cause && <strong>{detailTexts.cause.toChange}: </strong>}
          {change}
        </p>
        {request.verdict === 'blocked' && (
          <button type="button" class="button" data-action="fix-server" onClick={() => fixServer(request.server)}>
            {detailTexts.cause.fix}
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
