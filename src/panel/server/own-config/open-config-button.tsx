import { useRef } from 'preact/hooks';
import { useLater, useStore } from '../../store/context';
import { giveConfigFile } from './give-config-file';

export function OpenConfigButton({ origin, label }: { readonly origin: string; readonly label: string }) {
  const { notices } = useStore();
  const { servers } = useLater();
  const picker = useRef<HTMLInputElement>(null);
  const open = async (file: File) => {
    const { taken, text } = await giveConfigFile(file, origin, servers);
    // What was taken shows right here.
    if (taken) notices.announce(text);
    else notices.show(text);
  };
  return (
    <>
      <button type="button" class="button" data-action="open-config" onClick={() => picker.current?.click()}>
        {label}
      </button>
      <input
        type="file"
        ref={picker}
        hidden
        accept=".config,.xml,text/xml,application/xml"
        data-config-file
        onChange={(event) => {
          const { currentTarget: input } = event;
          const file = input.files?.[0];
          if (file) void open(file);
          // So that the same file can be chosen again.
          input.value = '';
        }}
      />
    </>
  );
}
