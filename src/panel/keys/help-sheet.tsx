import { useEffect, useRef } from 'preact/hooks';
import { filterKeys } from '../filter/filter-keys';
import { Icon } from '../parts/icon';
import { useStore } from '../store/context';
import { texts } from '../texts';
import { keyLabel, keyTable } from './key-table';

/** Printed from the tables that the key handler and the filter obey. */
export function HelpSheet() {
  const { helpOpen, host } = useStore();
  const dialog = useRef<HTMLDialogElement>(null);
  const open = helpOpen.value;
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  const close = () => {
    helpOpen.value = false;
  };
  const words = texts.shortcuts;
  return (
    <dialog class="help" ref={dialog} aria-label={texts.toolbar.shortcuts} onClose={close}>
      <button type="button" class="icon-button help-close" aria-label={words.close} onClick={close}>
        <Icon name="close" />
      </button>
      <h2>{words.title}</h2>
      <dl>
        {keyTable
          .filter(({ label }) => label !== '')
          .map(({ command, keys, label }) => (
            <div key={command}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key.key}>{keyLabel(key, host.isMac)}</kbd>
                ))}
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
      </dl>
      <h2>{words.filters}</h2>
      <p class="dim">{words.filtersHint}</p>
      <dl>
        {Object.entries(filterKeys).map(([name, { example, hint }]) => (
          <div key={name}>
            <dt>
              <code>{example}</code>
            </dt>
            <dd>{hint}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
