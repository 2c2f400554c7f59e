import { Icon } from '../parts/icon';
import { useStore } from '../store/context';
import { texts } from '../texts';

export function NoMatch() {
  const { analysis, filter } = useStore();
  return (
    <div class="state" data-state="no-match">
      <Icon name="filter" />
      <h2>{texts.empty.noMatch}</h2>
      <p>{texts.empty.noMatchHint(analysis.report.value.requests.length)}</p>
      <button type="button" class="button" data-action="clear-filter" onClick={filter.clear}>
        {texts.empty.clearFilter}
      </button>
    </div>
  );
}
