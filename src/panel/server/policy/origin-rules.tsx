import type { OriginRule } from '../../../engine/policy/policy';
import { serverTexts } from '../texts';

/** Which origin needs what, where they differ. */
export function OriginRules({ rules }: { readonly rules: readonly OriginRule[] }) {
  if (!doDiffer(rules)) return null;
  const server = serverTexts;
  const { origins, ...columns } = server.ruleColumns;
  return (
    <details class="origin-rules">
      <summary>{server.rulesDiffer}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="scrolls" tabIndex={0} aria-label={server.rulesDiffer}>
        <table>
          <thead>
            <tr>
              <th scope="col">{origins}</th>
              {Object.entries(columns).map(([column, name]) => (
                <th scope="col" key={column}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rules.map(({ origin, methods, headers, exposeHeaders, credentials }) => (
              <tr key={origin}>
                <th scope="row" class="value">
                  {origin}
                </th>
                <Values values={methods} />
                <Values values={headers} />
                <Values values={exposeHeaders} />
                <td>{credentials ? server.credentialsYes : server.credentialsNo}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function Values({ values }: { readonly values: readonly string[] }) {
  return <td class="value">{values.length === 0 ? '—' : values.join(', ')}</td>;
}

export function doDiffer([first, ...others]: readonly OriginRule[]): boolean {
  return first !== undefined && others.some((rule) => needs(rule) !== needs(first));
}

function needs({ methods, headers, exposeHeaders, credentials }: OriginRule): string {
  return JSON.stringify([methods, headers, exposeHeaders, credentials]);
}
