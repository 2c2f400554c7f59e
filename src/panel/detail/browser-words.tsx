import type { Reason } from '../../engine/report/report';
import { texts } from '../texts';

/** The codes by which browsers name the failure: what to search for, and what the console showed. */
export function BrowserWords({ reasons }: { readonly reasons: readonly Reason[] }) {
  if (reasons.length === 0) return null;
  const { browserWords, chromium, firefox, when } = texts.request;
  return (
    <section class="browser-words">
      <h3>{browserWords}</h3>
      {reasons.map((reason) => (
        <p key={reason.when}>
          {chromium} <code>{reason.chromium}</code>
          {reason.parameter !== '' && <code class="value dim"> {reason.parameter}</code>} · {firefox}{' '}
          <code>{reason.firefox}</code>
          {reason.when !== 'always' && <span class="dim"> ({when[reason.when]})</span>}
        </p>
      ))}
    </section>
  );
}
