import { Icon, RecordIcon } from '../parts/icon';
import { useStore } from '../store/context';
import { stateTexts } from './texts';

/** Nothing to show: why, and what to do. */
export function EmptyState() {
  const { capture, imported, host } = useStore();
  const words = stateTexts.empty;
  if (imported.file.value) {
    return (
      <div class="state" data-state="imported-empty">
        <Icon name="import" />
        <h2>{words.importedEmpty}</h2>
        <p>{words.importedEmptyHint}</p>
      </div>
    );
  }
  if (!capture.recording.value) {
    return (
      <div class="state" data-state="paused">
        <RecordIcon on={false} />
        <h2>{words.paused}</h2>
        <p>{words.pausedHint}</p>
        <button type="button" class="button primary" onClick={() => capture.setRecording(true)}>
          {words.startRecording}
        </button>
      </div>
    );
  }
  const state =
    capture.linkState.value === 'connecting' ? 'connecting' : capture.reading.value ? 'reading' : 'recording';
  return (
    <div class="state" data-state={state}>
      <RecordIcon on />
      <h2>{words[state]}</h2>
      <p>{words.recordingHint}</p>
      <p>
        {words.reload[0]}
        <kbd>{host.isMac ? words.reloadKeyMac : words.reloadKey}</kbd>
        {words.reload[1]}
      </p>
      <p>{words.orImport}</p>
      <p>{words.policyHint}</p>
    </div>
  );
}
