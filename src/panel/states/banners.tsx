import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../parts/icon';
import { useStore } from '../store/context';
import { TrialBanner } from '../trial/trial-banner';
import { stateTexts } from './texts';

/** What the user must know about what is shown, above it. */
export function Banners() {
  const { analysis, capture, imported, later } = useStore();
  const failure = imported.failure.value;
  const live = imported.file.value === null;
  const part = later.part.value;
  const words = stateTexts.banners;
  return (
    <div class="banners">
      <TrialBanner />
      {part && <part.views.WatchBanner />}
      {failure && (
        <Banner kind="error" icon="warning" name="import-failed">
          <p>
            <b>
              <bdi>{failure.name}</bdi> {words.importFailed}
            </b>{' '}
            {failure.message}
          </p>
          <button type="button" class="button small" onClick={imported.dismissFailure}>
            {words.dismiss}
          </button>
        </Banner>
      )}
      {analysis.failure.value && (
        <Banner kind="error" icon="warning" name="analysis-failed">
          <p>
            <b>{words.analysisFailed}</b> {analysis.failure.value}
          </p>
        </Banner>
      )}
      {later.failed.value && (
        <Banner kind="error" icon="warning" name="later-failed">
          <p>
            <b>{words.laterFailed}</b> {words.laterFailedHint}
          </p>
        </Banner>
      )}
      {part && <part.views.ImportBanner />}
      {live && capture.linkState.value === 'lost' && (
        <Banner kind="warning" icon="warning" name="lost">
          <p>
            <b>{words.lost}</b> {words.lostHint}
          </p>
        </Banner>
      )}
      {live && capture.linkState.value === 'reconnecting' && (
        <Banner kind="warning" icon="warning" name="reconnecting">
          <p>{words.reconnecting}</p>
        </Banner>
      )}
      {live && capture.dropped.value > 0 && (
        <Banner kind="info" icon="info" name="dropped">
          <p>{words.dropped(capture.dropped.value)}</p>
        </Banner>
      )}
      {live && capture.unreadable.value > 0 && (
        <Banner kind="info" icon="info" name="unreadable">
          <p>{words.unreadable(capture.unreadable.value)}</p>
        </Banner>
      )}
    </div>
  );
}

export interface BannerProps {
  readonly kind: 'info' | 'warning' | 'error';
  readonly icon: IconName;
  readonly name: string;
  readonly children: ComponentChildren;
}

export function Banner({ kind, icon, name, children }: BannerProps) {
  return (
    <div class={`banner ${kind}`} role={kind === 'error' ? 'alert' : 'status'} data-banner={name}>
      <Icon name={icon} />
      {children}
    </div>
  );
}
