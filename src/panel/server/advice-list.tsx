import type { Advice, AdviceSeverity, ServerReport } from '../../engine/report/report';
import { detailTexts } from '../detail/texts';
import { Icon, type IconName } from '../parts/icon';
import { Sentence } from '../parts/sentence';
import { serverTexts } from './texts';

const severityIcons: Readonly<Record<AdviceSeverity, IconName>> = {
  danger: 'warning',
  fragile: 'warning',
  note: 'info',
};

/** What passes and is dangerous or fragile all the same: quiet, after what is blocked. */
export function AdviceList({ server }: { readonly server: ServerReport }) {
  const { advice } = server;
  if (advice.length === 0) return null;
  return (
    <section class="advice" aria-label={serverTexts.advice.title}>
      <h3>{serverTexts.advice.title}</h3>
      <ul>
        {advice.map((each) => (
          <AdviceItem key={each.id} advice={each} />
        ))}
      </ul>
    </section>
  );
}

function AdviceItem({ advice }: { readonly advice: Advice }) {
  const { id, severity, confidence, title, parts, change, count } = advice;
  return (
    <li class={severity} data-advice={id}>
      <Icon name={severityIcons[severity]} />
      <h4>
        {title}{' '}
        <span class="badge severity" title={serverTexts.advice.severityHint[severity]}>
          {serverTexts.advice.severity[severity]}
        </span>
        {confidence !== 'certain' && (
          <span class={`badge ${confidence}`} title={serverTexts.advice.confidenceHint[confidence]}>
            {detailTexts.cause.confidence[confidence]}
          </span>
        )}
      </h4>
      <p>
        <Sentence parts={parts} />
      </p>
      <p>
        <strong>{detailTexts.cause.toChange}: </strong>
        {change} <span class="dim">{serverTexts.advice.seen(count)}</span>
      </p>
    </li>
  );
}
