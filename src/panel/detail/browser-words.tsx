import { explainBrowserCode } from '../../engine/diagnosis/browser-codes';
import type { Reason } from '../../engine/report/report';
import { laterDetailTexts } from './later-texts';
import { detailTexts } from './texts';

export interface BrowserWordsProps {
  readonly reasons: readonly Reason[];
}

/** The codes by which browsers name the failure: what to search for, and what the console showed. */
export function BrowserWords({ reasons }: BrowserWordsProps) {
  if (reasons.length === 0) return null;
  const { title, chromium, firefox } = laterDetailTexts.browserWords;
  const { when } = detailTexts.request;
  return (
    <section class="browser-words">
      <h3>{title}</h3>
      {reasons.map((reason) => (
        <p key={reason.when}>
          {chromium} <Code code={reason.chromium} />
          {reason.parameter !== '' && <code class="value dim"> {reason.parameter}</code>} · {firefox}{' '}
          <Code code={reason.firefox} />
          {reason.when !== 'always' && <span class="dim"> ({when[reason.when]})</span>}
        </p>
      ))}
    </section>
  );
}

/** A code with what it means, and where to read more. */
function Code({ code }: { readonly code: string }) {
  const { text, link } = explainBrowserCode(code);
  return (
    <a href={link} target="_blank" rel="noreferrer" title={text}>
      <code>{code}</code>
    </a>
  );
}
