import { Icon } from '../parts/icon';
import { useStore } from '../store/context';
import { stateTexts } from './texts';

export function NoMatch() {
  const { analysis, filter } = useStore();
  const [before, after] = stateTexts.empty.noMatchHelp;
  return (
    <div class="state" data-state="no-match">
      <Icon name="filter" />
      <h2>{stateTexts.empty.noMatch}</h2>
      <p>{stateTexts.empty.noMatchHint(analysis.report.value.requests.length)}</p>
      <p>
        {before}
        <kbd>?</kbd>
        {after}
      </p>
      <button type="button" class="button" data-action="clear-filter" onClick={filter.clear}>
        {stateTexts.empty.clearFilter}
      </button>
    </div>
  );
}
