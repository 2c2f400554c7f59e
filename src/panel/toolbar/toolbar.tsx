import { Icon, RecordIcon } from '../parts/icon';
import { useStore } from '../store/context';
import { texts } from '../texts';
import { Chips } from './chips';
import { ExportMenu } from './export-menu';
import { FilterBox } from './filter-box';
import { IconButton } from './icon-button';
import { ImportButton } from './import-button';

export function Toolbar() {
  const store = useStore();
  const { capture, helpOpen } = store;
  const words = texts.toolbar;
  const recording = capture.recording.value;
  return (
    <div class="toolbar">
      <div class="toolbar-group">
        <IconButton
          label={words.record}
          command="toggle-recording"
          pressed={recording}
          onClick={() => capture.setRecording(!recording)}
        >
          <RecordIcon on={recording} />
        </IconButton>
        <IconButton label={words.clear} command="clear" onClick={store.clear}>
          <Icon name="clear" />
        </IconButton>
        <span class="toolbar-line" />
        <label class="check" title={words.preserveLogHint}>
          <input
            type="checkbox"
            checked={capture.preserveLog.value}
            onChange={(event) => capture.setPreserveLog(event.currentTarget.checked)}
          />
          {words.preserveLog}
        </label>
        <span class="toolbar-line" />
      </div>
      <FilterBox />
      <Chips />
      <div class="toolbar-group toolbar-end">
        <span class="toolbar-line" />
        <ImportButton />
        <ExportMenu />
        <IconButton
          label={words.shortcuts}
          command="help"
          onClick={() => {
            helpOpen.value = true;
          }}
        >
          <Icon name="help" />
        </IconButton>
      </div>
    </div>
  );
}
