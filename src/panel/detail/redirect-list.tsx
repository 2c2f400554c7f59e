import type { RequestReport } from '../../engine/report/report';
import { Url } from '../parts/url';
import type { Entries } from '../store/analysis';
import { laterDetailTexts } from './later-texts';

export interface RedirectListProps {
  readonly request: RequestReport;
  readonly entries: Entries;
}

/** The way of a redirected request: every URL it went to, with the answer that sent it on. */
export function RedirectList({ request, entries }: RedirectListProps) {
  if (request.hops.length < 2) return null;
  return (
    <section class="redirects" aria-label={laterDetailTexts.redirects} data-section="redirects">
      <h3>{laterDetailTexts.redirects}</h3>
      <ol>
        {request.hops.map((hop) => {
          const entry = entries[hop];
          if (!entry) return null;
          return (
            <li key={hop}>
              <span class="redirect-status">{entry.response.status === 0 ? '—' : entry.response.status}</span>
              <span>
                <span class="value">{entry.request.method}</span> <Url url={entry.request.url} />
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
