import type { FixReport } from '../../engine/report/report';
import { pathOf } from '../list/request-row';
import { useStore } from '../store/context';
import { serverTexts } from './texts';

/** The requests that this change does not make pass, and why. */
export function Remaining({ fix }: { readonly fix: FixReport }) {
  const { requests } = useStore().analysis.report.value;
  if (fix.remaining.length === 0) return null;
  return (
    <section class="request-links" data-remaining>
      <h3>{fix.predicted === 'unknown' ? serverTexts.remaining.unknown : serverTexts.remaining.blocked}</h3>
      <ul>
        {fix.remaining.map(({ request: index, text }) => {
          const request = requests[index];
          return (
            <li key={index}>
              {request && (
                <span class="value" title={request.url}>
                  <b>{request.method}</b> {pathOf(request)}
                </span>
              )}
              <span class="dim">{text}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
