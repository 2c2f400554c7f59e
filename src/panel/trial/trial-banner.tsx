import { Banner } from '../states/banners';
import { useStore } from '../store/context';
import { trialTexts as words } from './texts';

/** In sight as long as a trial is on, whatever else is shown; and why it ended. */
export function TrialBanner() {
  const { trial } = useStore();
  const on = trial.on.value;
  const ended = trial.ended.value;
  if (on) {
    return (
      <Banner kind="warning" icon="warning" name="trial">
        <p>
          <b>{words.banner.on}</b> {words.banner.text(on.plan.server)} {/* Not announced every second. */}
          <span class="dim" aria-hidden="true" data-trial-left>
            {words.banner.left(clockFace(trial.secondsLeft.value))}
          </span>
        </p>
        <button type="button" class="button small" data-action="stop-trial" onClick={() => void trial.stop()}>
          {words.stop}
        </button>
      </Banner>
    );
  }
  if (!ended) return null;
  return (
    <Banner kind="info" icon="info" name="trial-ended">
      <p>{words.ended[ended.why](ended.server)}</p>
      <button type="button" class="button small" onClick={trial.dismiss}>
        {words.dismiss}
      </button>
    </Banner>
  );
}

/** `9:05` */
function clockFace(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
