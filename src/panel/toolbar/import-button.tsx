import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../parts/icon';
import { useStore } from '../store/context';
import { IconButton } from './icon-button';
import { toolbarTexts } from './texts';

export function ImportButton() {
  const { imported, importRequested } = useStore();
  const picker = useRef<HTMLInputElement>(null);
  const wishes = importRequested.value;
  useEffect(() => {
    if (wishes > 0) picker.current?.click();
  }, [wishes]);
  return (
    <>
      <IconButton label={toolbarTexts.importHar} command="import" onClick={() => picker.current?.click()}>
        <Icon name="import" />
      </IconButton>
      <input
        type="file"
        ref={picker}
        hidden
        aria-label={toolbarTexts.importHar}
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
