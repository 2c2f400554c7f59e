import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../parts/icon';
import { useStore } from '../store/context';
import { toolbarTexts } from './texts';

export function FilterBox() {
  const { filter, focus } = useStore();
  const box = useRef<HTMLInputElement>(null);
  const wish = focus.wanted.value;
  useLayoutEffect(() => {
    if (wish?.place !== 'filter') return;
    box.current?.focus();
    box.current?.select();
    focus.done(wish);
  }, [wish, focus]);
  const words = toolbarTexts;
  return (
    <div class="filter-box" data-keys="filter">
      <Icon name="filter" />
      <input
        type="search"
        ref={box}
        value={filter.text.value}
        aria-label={words.filter}
        placeholder={words.filterHint}
        title={words.filterHint}
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => {
          filter.text.value = event.currentTarget.value;
        }}
      />
      {filter.text.value !== '' && (
        <button
          type="button"
          class="filter-clear"
          aria-label={words.clearFilter}
          title={words.clearFilter}
          onClick={() => {
            filter.text.value = '';
            focus.request('filter');
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
