import { useStore } from '../store/context';
import { keyLabel, keyTable } from './key-table';
import { helpTexts as words } from './texts';

/** Printed from the tables that the key handler and the filter obey. */
export function Help() {
  const { host } = useStore();
  return (
    <>
      <h2>{words.title}</h2>
      <div class="key-places">
        {words.places.map(([place, title]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keyTable
                .filter(({ scope, command }) => scope === place && words.commands[command] !== '')
                .map(({ command, keys }) => (
                  <div key={command}>
                    <dt>
                      {keys.map((key) => (
                        <kbd key={key.key}>{keyLabel(key, host.isMac)}</kbd>
                      ))}
                    </dt>
                    <dd>{words.commands[command]}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <h2>{words.filters}</h2>
      <p class="dim">{words.filtersHint}</p>
      <dl class="filter-keys">
        {Object.values(words.filterKeys).map(([example, hint]) => (
          <div key={example}>
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
