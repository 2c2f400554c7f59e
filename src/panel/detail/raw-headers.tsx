import { useLayoutEffect, useRef } from 'preact/hooks';
import type { HarHeader } from '../../engine/traffic/har';
import { laterDetailTexts } from './later-texts';
import type { Message } from './messages';
import { detailTexts } from './texts';

export interface RawHeadersProps {
  readonly messages: readonly Message[];
  /** Which of them is selected: it is shown at once. */
  readonly part: number | undefined;
}

/** All headers of all messages, as they were captured. */
export function RawHeaders({ messages, part }: RawHeadersProps) {
  const words = laterDetailTexts.raw;
  const details = useRef<HTMLDetailsElement>(null);
  useLayoutEffect(() => {
    if (part === undefined || !details.current) return;
    details.current.open = true;
    const pane = details.current.closest('[data-keys=detail]');
    const message = details.current.querySelector('[data-part-selected]');
    // Not scrollIntoView: that would scroll everything around the pane, too.
    if (pane && message) pane.scrollTop += message.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  }, [part]);
  return (
    <details class="raw" ref={details}>
      <summary>{words.title}</summary>
      {messages.length === 0 && <p class="dim">{words.missing}</p>}
      {messages.map(({ at, entry }, i) => (
        <section class="raw-message" data-part-selected={i === part ? '' : undefined}>
          <h4>
            {detailTexts.request.phase[at]}
            <code class="value">
              {entry.request.method} {entry.request.url}
            </code>
          </h4>
          <Headers title={words.request} headers={entry.request.headers} />
          {entry.response.status === 0 ? (
            <p class="dim">
              {words.none}
              {entry.response._error ? ` (${entry.response._error})` : ''}
            </p>
          ) : (
            <Headers
              title={`${words.response} · ${entry.response.status} ${entry.response.statusText}`}
              headers={entry.response.headers}
            />
          )}
        </section>
      ))}
    </details>
  );
}

/** What CORS goes by is found at a glance. */
const telling = /^(?:access-control-.*|origin|vary)$/i;

function Headers({ title, headers }: { readonly title: string; readonly headers: readonly HarHeader[] }) {
  return (
    <table class="evidence">
      <caption>{title}</caption>
      <tbody>
        {headers.map(({ name, value }) => (
          <tr>
            <th scope="row" class={telling.test(name) ? 'telling' : undefined}>
              {name}
            </th>
            <td>
              <span class="value">{value}</span>
            </td>
          </tr>
        ))}
        {headers.length === 0 && (
          <tr>
            <td class="dim">{laterDetailTexts.raw.noHeaders}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
