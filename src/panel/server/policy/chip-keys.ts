/** The keys of a list of chips that ends with a field: a pure table, so that it can be read and tested. */
export type ChipAction =
  /** Goes to a chip; the one after the last is the field, or the button that opens it. */
  | { readonly do: 'go'; readonly to: number }
  | { readonly do: 'remove'; readonly chip: number }
  | { readonly do: 'add' }
  | { readonly do: 'leave' };

/** A key on the chip at a place. */
export function keyOnChip(key: string, at: number, chips: number): ChipAction | null {
  switch (key) {
    case 'ArrowLeft':
      return { do: 'go', to: Math.max(at - 1, 0) };
    case 'ArrowRight':
      return { do: 'go', to: at + 1 };
    case 'Home':
      return { do: 'go', to: 0 };
    case 'End':
      return { do: 'go', to: chips };
    case 'Backspace':
    case 'Delete':
      return { do: 'remove', chip: at };
    default:
      return null;
  }
}

/** A key in the field. `beside`: nothing is selected, and the caret is at the edge that is beside the chips. */
export function keyInField(key: string, { empty, beside, chips }: FieldState): ChipAction | null {
  switch (key) {
    case 'Enter':
      return { do: 'add' };
    case 'Escape':
      return { do: 'leave' };
    case 'Backspace':
      return empty && chips > 0 ? { do: 'remove', chip: chips - 1 } : null;
    case 'ArrowLeft':
      return beside && chips > 0 ? { do: 'go', to: chips - 1 } : null;
    default:
      return null;
  }
}

export interface FieldState {
  readonly empty: boolean;
  readonly beside: boolean;
  readonly chips: number;
}

/** Where the focus goes when a chip is gone: to the one that takes its place, else the last, else the end. */
export function afterRemoving(chip: number, chips: number): number {
  if (chip < chips - 1) return chip + 1;
  return chip > 0 ? chip - 1 : chips;
}
