import type { BrowserCodeExplanation } from '../../engine/diagnosis/browser-codes';
import type { Reason } from '../../engine/report/report';
import { detailTexts } from './texts';

export interface BrowserWordsProps {
  readonly reasons: readonly Reason[];
  /** null until it is loaded. */
  readonly explain: ((code: string) => BrowserCodeExplanation) | null;
}

/** The codes by which browsers name the failure: what to search for, and what the console showed. */
export function BrowserWords({ reasons, explain }: BrowserWordsProps) {
  if (reasons.length === 0) return null;
  const { browserWords, chromium, firefox, when } = detailTexts.request;
  return (
    <section class="browser-words">
      <h3>{browserWords}</h3>
      {reasons.map((reason) => (
        <p key={reason.when}>
          {chromium} <Code code={reason.chromium} explain={explain} />
          {reason.parameter !== '' && <code class="value dim"> {reason.parameter}</code>} · {firefox}{' '}
          <Code code={reason.firefox} explain={explain} />
          {reason.when !== 'always' && <span class="dim"> ({when[reason.when]})</span>}
        </p>
      ))}
    </section>
  );
}

/** A code with what it means, and where to read more. */
function Code({ code, explain }: Pick<BrowserWordsProps, 'explain'> & { readonly code: string }) {
  if (!explain) return <code>{code}</code>;
  const { text, link } = explain(code);
  return (
    <a href={link} target="_blank" rel="noreferrer" title={text}>
      <code>{code}</code>
    </a>
  );
}
