import type { RequestReport } from '../../engine/report/report';
import { AccessQuestion } from '../access/access-question';
import { useLater } from '../store/context';
import { passes } from './ask-again';
import { RecheckActions } from './recheck-actions';
import { RecheckResult } from './recheck-result';
import { recheckTexts as words } from './texts';
import { repeatsRequest, WithRequest } from './with-request';

/** Asks the server again what one request asked, and shows the new steps beside the old. */
export function RecheckRequest({ request }: { readonly request: RequestReport }) {
  const { recheck } = useLater();
  if (!recheck.available || (request.verdict !== 'blocked' && request.verdict !== 'unknown')) return null;
  const question = recheck.question(request);
  if (question === 'not-cors') return null;
  const result = recheck.resultOf(request);
  return (
    <section class="card tool" data-recheck={request.id}>
      <h3>{words.title}</h3>
      {typeof question === 'string' ? (
        <p class="dim">{words.no[question]}</p>
      ) : (
        <>
          <p>{question.preflight ? words.hint : words.hintRequest(question.actual ?? '')}</p>
          {repeatsRequest(question) && <WithRequest />}
          <AccessQuestion feature="recheck" place={request.id} />
          <RecheckActions
            place={request.id}
            requests={[request]}
            check={result ? words.again : words.check}
            watch={passes(result) ? null : words.watch}
          />
          {result && <RecheckResult request={request} recheck={result} />}
        </>
      )}
    </section>
  );
}
