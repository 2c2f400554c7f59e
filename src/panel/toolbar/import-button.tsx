import { useRef } from 'preact/hooks';
import { Icon } from '../parts/icon';
import { useStore } from '../store/context';
import { texts } from '../texts';
import { IconButton } from './icon-button';

export function ImportButton() {
  const { imported } = useStore();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton label={texts.toolbar.importHar} onClick={() => picker.current?.click()}>
        <Icon name="import" />
      </IconButton>
      <input
        type="file"
        ref={picker}
        hidden
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
