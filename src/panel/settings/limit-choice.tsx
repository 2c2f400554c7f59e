import { useStore } from '../store/context';
import { settingsTexts } from './texts';

const offered = [1_000, 5_000, 10_000, 50_000, 100_000] as const;

/** How much is kept: the devtools page keeps it, and remembers how much. */
export function LimitChoice() {
  const { capture } = useStore();
  const limit = capture.limit.value;
  const words = settingsTexts;
  if (limit === null) return null;
  const options = [...new Set([...offered, limit])].sort((a, b) => a - b);
  return (
    <div>
      <label>
        {words.limit}{' '}
        <select
          data-setting="limit"
          value={limit}
          onChange={(event) => capture.setLimit(Number(event.currentTarget.value))}
        >
          {options.map((option) => (
            <option key={option} value={option} selected={option === limit}>
              {words.limitOption(option)}
            </option>
          ))}
        </select>
      </label>
      <p class="dim">{words.limitHint}</p>
    </div>
  );
}
