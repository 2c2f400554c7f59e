import type { Chip } from '../filter/match';
import { useStore } from '../store/context';
import { figure } from '../texts';
import { toolbarTexts } from './texts';

const order: readonly Chip[] = ['all', 'blocked', 'unknown', 'allowed', 'not-cors'];

/** Which verdicts are shown, and how many there are. */
export function Chips() {
  const { filter } = useStore();
  const counts = filter.counts.value;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as part of the toolbar everywhere
    <div class="chips" role="group" aria-label={toolbarTexts.verdicts}>
      {filter.text.value !== '' && (
        <button
          type="button"
          class="chip"
          data-chip="invert"
          title={toolbarTexts.invertHint}
          aria-pressed={filter.inverted.value}
          onClick={() => {
            filter.inverted.value = !filter.inverted.value;
          }}
        >
          {toolbarTexts.invert}
        </button>
      )}
      {order
        // Seldom needed: shown when there is something undecided.
        .filter((chip) => chip !== 'unknown' || counts.unknown > 0 || filter.chip.value === 'unknown')
        .map((chip) => (
          <button
            type="button"
            key={chip}
            class={`chip chip-${chip}`}
            data-chip={chip}
            aria-pressed={filter.chip.value === chip}
            onClick={() => {
              filter.chip.value = chip;
            }}
          >
            {toolbarTexts.chips[chip]} <span class="chip-count">{figure(counts[chip])}</span>
          </button>
        ))}
    </div>
  );
}
