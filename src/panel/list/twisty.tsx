import { Icon } from '../parts/icon';

export interface TwistyProps {
  readonly open: boolean;
  readonly toggle: () => void;
}

/** Unfolds a row. For the mouse: at the keyboard the arrows do it, and the row says whether it is unfolded. */
export function Twisty({ open, toggle }: TwistyProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys fold
    // biome-ignore lint/a11y/noStaticElementInteractions: the row says whether it is expanded
    <span
      class={open ? 'twisty open' : 'twisty'}
      onClick={(event) => {
        event.stopPropagation();
        toggle();
      }}
      onDblClick={(event) => event.stopPropagation()}
    >
      <Icon name="right" />
    </span>
  );
}
