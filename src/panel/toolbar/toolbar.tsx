import { Icon, RecordIcon } from '../parts/icon';
import { useStore } from '../store/context';
import { Chips } from './chips';
import { FilterBox } from './filter-box';
import { IconButton } from './icon-button';
import { ImportButton } from './import-button';
import { toolbarTexts } from './texts';

export function Toolbar() {
  const store = useStore();
  const { capture, layout, sheet, later } = store;
  const words = toolbarTexts;
  const part = later.part.value;
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
        {part ? (
          <part.views.ExportMenu />
        ) : (
          <IconButton label={words.exports} expanded={false} onClick={() => later.use(() => undefined)}>
            <Icon name="export" />
          </IconButton>
        )}
        <IconButton label={layout.stacked.value ? words.beside : words.below} command="layout" onClick={layout.switch}>
          <Icon name={layout.stacked.value ? 'beside' : 'below'} />
        </IconButton>
        <IconButton
          label={words.settings}
          command="settings"
          onClick={() => {
            sheet.value = 'settings';
          }}
        >
          <Icon name="settings" />
        </IconButton>
        <IconButton
          label={words.shortcuts}
          command="help"
          onClick={() => {
            sheet.value = 'help';
          }}
        >
          <Icon name="help" />
        </IconButton>
      </div>
    </div>
  );
}
