import { filterKeys } from '../filter/filter-keys';
import { useStore } from '../store/context';
import { keyLabel, keyTable } from './key-table';
import { helpTexts } from './texts';

/** Printed from the tables that the key handler and the filter obey. */
export function Help() {
  const { host } = useStore();
  const words = helpTexts;
  return (
    <>
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
    </>
  );
}
