import type { ComponentChildren } from 'preact';
import { type Command, keyLabel, keyTable } from '../keys/key-table';
import { useStore } from '../store/context';

export interface IconButtonProps {
  readonly label: string;
  /** Its keys are named in the tooltip. */
  readonly command?: Command;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

export function IconButton({ label, command, pressed, expanded, onClick, children }: IconButtonProps) {
  const { isMac } = useStore().host;
  const key = keyTable.find((row) => row.command === command)?.keys[0];
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-haspopup={expanded === undefined ? undefined : 'menu'}
      title={key ? `${label} (${keyLabel(key, isMac)})` : label}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
