import type { NoQuestion, RecheckQuestion } from '../../engine/recheck/question';
import { useLater } from '../store/context';
import { recheckTexts as words } from './texts';

/** Whether there is a choice: after the preflight, the request itself can be repeated. */
export function repeatsRequest(question: RecheckQuestion | NoQuestion): boolean {
  return typeof question !== 'string' && question.preflight !== null && question.actual !== null;
}

/** Whether GET and HEAD are repeated, too. */
export function WithRequest() {
  const { recheck } = useLater();
  return (
    <label class="check" title={words.withRequestHint}>
      <input
        type="checkbox"
        checked={recheck.withRequest.value}
        onChange={(event) => {
          recheck.withRequest.value = event.currentTarget.checked;
        }}
      />
      {words.withRequest}
    </label>
  );
}
