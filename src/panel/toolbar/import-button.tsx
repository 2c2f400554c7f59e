import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../parts/icon';
import { useStore } from '../store/context';
import { texts } from '../texts';
import { IconButton } from './icon-button';

export function ImportButton() {
  const { imported, importRequested } = useStore();
  const picker = useRef<HTMLInputElement>(null);
  const wishes = importRequested.value;
  useEffect(() => {
    if (wishes > 0) picker.current?.click();
  }, [wishes]);
  return (
    <>
      <IconButton label={texts.toolbar.importHar} command="import" onClick={() => picker.current?.click()}>
        <Icon name="import" />
      </IconButton>
      <input
        type="file"
        ref={picker}
        hidden
        aria-label={texts.toolbar.importHar}
        accept=".har,.json,application/json"
        data-import
        onChange={(event) => {
          const { currentTarget: input } = event;
          const file = input.files?.[0];
          if (file) void imported.open(file);
          // So that the same file can be chosen again.
          input.value = '';
        }}
      />
    </>
  );
}
