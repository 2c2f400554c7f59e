import type { RequestReport } from '../../engine/report/report';
import { CredentialsQuestion } from '../parts/credentials-question';
import { Sentence } from '../parts/sentence';
import { Url } from '../parts/url';
import { useStore } from '../store/context';
import { TrialBadge } from '../trial/trial-badge';
import { verdictLead } from '../verdict';
import { CauseCard } from './cause-card';
import { DetailTools } from './detail-tools';
import { initiatorOf } from './initiator';
import { InitiatorLink } from './initiator-link';
import { Ladder } from './ladder';
import { messagesOf } from './messages';
import { detailTexts } from './texts';

export interface RequestDetailProps {
  readonly request: RequestReport;
  /** Which of its messages is selected in the list. */
  readonly part: number | undefined;
}

export function RequestDetail({ request, part }: RequestDetailProps) {
  const { analysis, later } = useStore();
  const loaded = later.part.value;
  const entries = analysis.entries.value;
  const entry = entries[request.entry ?? request.hops[0] ?? -1];
  const initiator = initiatorOf(entry);
  return (
    <>
      <DetailTools request={request} />
      <h2 class="request-line">
        <span class="request-url" title={request.url}>
          <b>{request.method}</b> <Url url={request.url} />
        </span>
        <span class="dim">
          {request.origin !== null && (
            <>
              {detailTexts.request.from} <span class="value">{request.origin}</span>
              {initiator && ' · '}
            </>
          )}
          {initiator && <InitiatorLink place={initiator} />}
        </span>
      </h2>
      <p class="sentence" data-summary>
        <TrialBadge request={request} />
        <b class={`lead ${request.verdict}`}>{verdictLead(request)}</b> <Sentence parts={request.summary.parts} />
      </p>
      {asksCredentials(request, analysis.answers.value[request.server] !== undefined) && (
        <CredentialsQuestion server={request.server} />
      )}
      {request.steps.length > 0 && (
        <div class="ladder-beside">
          <section aria-label={detailTexts.request.steps}>
            <Ladder request={request} entries={entries} />
          </section>
          {loaded && <loaded.views.ExchangePicture request={request} entries={entries} />}
        </div>
      )}
      {loaded && <loaded.views.RedirectList request={request} entries={entries} />}
      <CauseCard request={request} />
      {loaded && <loaded.views.RecheckRequest request={request} />}
      {loaded && <loaded.views.BrowserWords reasons={request.reasons} />}
      {loaded && <loaded.views.CallStack entry={entry} />}
      {loaded && <loaded.views.RawHeaders messages={messagesOf(request, entries)} part={part} />}
    </>
  );
}

/** Only where the answer matters, and where it was given, so that it can be taken back. */
function asksCredentials({ credentials, steps, reasons, verdict }: RequestReport, answered: boolean): boolean {
  if (verdict === 'not-cors') return false;
  return answered || (credentials === 'unknown' && [...steps, ...reasons].some(({ when }) => when !== 'always'));
}
