import type { HarHeader } from '../../engine/traffic/har';
import { texts } from '../texts';
import type { Message } from './messages';

/** All headers of all messages, as they were captured. */
export function RawHeaders({ messages }: { readonly messages: readonly Message[] }) {
  const { request: words } = texts;
  return (
    <details class="raw">
      <summary>{words.raw}</summary>
      {messages.length === 0 && <p class="dim">{words.rawMissing}</p>}
      {messages.map(({ at, entry }) => (
        <section class="raw-message">
          <h4>
            {words.messages[at]}
            <code class="value">
              {entry.request.method} {entry.request.url}
            </code>
          </h4>
          <Headers title={words.messages.request} headers={entry.request.headers} />
          {entry.response.status === 0 ? (
            <p class="dim">
              {words.messages.none}
              {entry.response._error ? ` (${entry.response._error})` : ''}
            </p>
          ) : (
            <Headers
              title={`${words.messages.response} · ${entry.response.status} ${entry.response.statusText}`}
              headers={entry.response.headers}
            />
          )}
        </section>
      ))}
    </details>
  );
}

function Headers({ title, headers }: { readonly title: string; readonly headers: readonly HarHeader[] }) {
  return (
    <table class="evidence">
      <caption>{title}</caption>
      <tbody>
        {headers.map(({ name, value }) => (
          <tr>
            <th scope="row">{name}</th>
            <td>
              <span class="value">{value}</span>
            </td>
          </tr>
        ))}
        {headers.length === 0 && (
          <tr>
            <td class="dim">{texts.request.noHeaders}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
