import { useEffect, useRef } from 'preact/hooks';
import { siteOf } from '../../messaging/access';
import { Icon } from '../parts/icon';
import type { Feature } from '../store/access';
import { useLater } from '../store/context';
import { accessTexts as words } from './texts';

export interface AccessQuestionProps {
  readonly feature: Feature;
  /** Where it was asked. */
  readonly place: string;
}

/** Says what the browser is about to ask, and why, before it does; and that a refusal does no harm. */
export function AccessQuestion({ feature, place }: AccessQuestionProps) {
  const { access } = useLater();
  const box = useRef<HTMLElement>(null);
  const question = access.question.value;
  const refused = access.refused.value;
  const asking = access.asking.value;
  const asks = question?.feature === feature && question.place === place;
  useEffect(() => {
    if (asks) box.current?.focus();
  }, [asks]);
  if (!asks) {
    if (refused?.feature !== feature || refused.place !== place) return null;
    return (
      <p class="dim" role="status" data-access="refused">
        {refused.message === null ? words.refused : words.notAsked(refused.message)} {words.again}
      </p>
    );
  }
  return (
    <section class="access-question" ref={box} tabIndex={-1} aria-label={words.title[feature]} data-access={feature}>
      <Icon name="info" />
      <div>
        <h4>{words.title[feature]}</h4>
        <p>{words.why[feature]}</p>
        <ul>
          {question.access.origins.map((pattern) => (
            <li key={pattern}>
              <span class="token value">{siteOf(pattern)}</span>
            </li>
          ))}
        </ul>
        <p class="dim">
          {words.wording} {words.use[feature]} {words.keep}
        </p>
        {asking && <p role="status">{words.asking}</p>}
        <div class="actions">
          <button
            type="button"
            class="button primary"
            data-action="allow"
            disabled={asking}
            onClick={() => void access.allow()}
          >
            {words.allow}
          </button>
          <button type="button" class="button" data-action="not-now" onClick={access.dismiss}>
            {words.dismiss}
          </button>
        </div>
      </div>
    </section>
  );
}
