import type { RequestReport } from '../../engine/report/report';
import { useLater } from '../store/context';
import { recheckTexts as words } from './texts';

export interface RecheckActionsProps {
  /** A server’s origin or a request’s id. */
  readonly place: string;
  readonly requests: readonly RequestReport[];
  readonly check: string;
  /** null: there is nothing to wait for. */
  readonly watch: string | null;
}

/** Once, or until it passes. */
export function RecheckActions({ place, requests, check, watch }: RecheckActionsProps) {
  const { recheck, access } = useLater();
  const asked = access.question.value;
  if (asked?.feature === 'recheck' && asked.place === place) return null;
  const watched = recheck.watch.value;
  if (watched?.place === place) {
    return (
      <div class="actions">
        <button type="button" class="button" data-action="stop-watch" onClick={recheck.stopWatching}>
          {words.stop}
        </button>
        <span class="dim" role="status">
          {words.watching(watched.rounds)}
        </span>
      </div>
    );
  }
  return (
    <div class="actions">
      <button type="button" class="button" data-action="recheck" onClick={() => void recheck.check(place, requests)}>
        {check}
      </button>
      {watch !== null && (
        <button
          type="button"
          class="button"
          data-action="watch"
          onClick={() => void recheck.startWatch(place, requests)}
        >
          {watch}
        </button>
      )}
      {recheck.gaveUp.value === place && (
        <span class="dim" role="status">
          {words.gaveUp(requests[0]?.server ?? place)}
        </span>
      )}
    </div>
  );
}
