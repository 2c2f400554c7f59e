import type { RequestReport } from '../../engine/report/report';
import { trialTexts as words } from './texts';

/** Marks what a trial has made of a request. */
export function TrialBadge({ request }: { readonly request: RequestReport }) {
  if (!request.trial) return null;
  return (
    <span class="badge trial" title={words.badgeHint} data-trial-badge>
      {words.badge}
    </span>
  );
}
