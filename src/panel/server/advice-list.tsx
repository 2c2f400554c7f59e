import type { Advice, AdviceSeverity, ServerReport } from '../../engine/report/report';
import { Icon, type IconName } from '../parts/icon';
import { Sentence } from '../parts/sentence';
import { texts } from '../texts';

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
    <section class="advice" aria-label={texts.advice.title}>
      <h3>{texts.advice.title}</h3>
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
        <span class="severity" title={texts.advice.severityHint[severity]}>
          {texts.advice.severity[severity]}
        </span>{' '}
        {title}
        {confidence !== 'certain' && (
          <span class={`badge ${confidence}`} title={texts.advice.confidenceHint[confidence]}>
            {texts.cause.confidence[confidence]}
          </span>
        )}
      </h4>
      <p>
        <Sentence parts={parts} />
      </p>
      <p>
        <strong>{texts.cause.toChange}: </strong>
        {change} <span class="dim">{texts.advice.seen(count)}</span>
      </p>
    </li>
  );
}
