import type { RequestReport } from '../../engine/report/report';
import { pathOf } from '../list/request-row';
import { useStore } from '../store/context';
import { serverTexts } from './texts';

export interface RequestLinksProps {
  readonly title: string;
  readonly requests: readonly RequestReport[];
}

/** Enough to see which; the list has them all. */
const most = 20;

export function RequestLinks({ title, requests }: RequestLinksProps) {
  const { list } = useStore();
  return (
    <section class="request-links">
      <h3>{title}</h3>
      <ul>
        {requests.slice(0, most).map((request) => (
          <li key={request.id}>
            <button
              type="button"
              class="link"
              title={request.url}
              onClick={() => list.select({ kind: 'request', id: request.id })}
            >
              <b>{request.method}</b> {pathOf(request)}
            </button>
            <span class="dim">{request.brief}</span>
          </li>
        ))}
      </ul>
      {requests.length > most && <p class="dim">{serverTexts.moreInList(requests.length - most)}</p>}
    </section>
  );
}
