export interface SegmentsProps<Value extends string | boolean> {
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** null: none is chosen. */
  readonly value: Value | null;
  readonly onChoose: (value: Value) => void;
  /** Names the group where no legend does. */
  readonly label?: string;
}

/** A choice of few, all in sight. */
export function Segments<Value extends string | boolean>({ options, value, onChoose, label }: SegmentsProps<Value>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is around it where there is a legend
    <div class="segments" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          type="button"
          key={String(option.value)}
          data-value={String(option.value)}
          aria-pressed={option.value === value}
          onClick={() => onChoose(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
