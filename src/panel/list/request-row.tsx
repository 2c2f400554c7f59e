import type { RequestReport } from '../../engine/report/report';
import { Matched } from '../parts/matched';
import { VerdictLabel } from '../parts/verdict-label';
import { useStore } from '../store/context';
import { duration } from '../texts';
import { TrialBadge } from '../trial/trial-badge';
import { pathOf } from './columns';
import { Cell, RowFrame } from './row-frame';
import type { RowPlace } from './row-place';
import { partsOf, type Row } from './rows';
import { listTexts } from './texts';
import { Twisty } from './twisty';

export { pathOf };

export interface RequestRowProps extends RowPlace {
  readonly row: Extract<Row, { kind: 'request' }>;
}

export function RequestRow({ row, ...place }: RequestRowProps) {
  const { list } = useStore();
  const { request, expanded } = row;
  const { method, url, brief, durationMs } = request;
  const unfolds = partsOf(request) > 0;
  const status = statusText(request);
  return (
    <RowFrame
      row={row}
      level={2}
      class="request-row"
      expanded={unfolds ? expanded : undefined}
      data={{ 'data-request-id': request.id, 'data-verdict': request.verdict }}
      {...place}
    >
      <Cell column="verdict">
        {unfolds && <Twisty open={expanded} toggle={() => list.setExpanded(row, !expanded)} />}
        <VerdictLabel request={request} />
      </Cell>
      <Cell column="method" title={method}>
        <Matched text={method} />
      </Cell>
      <Cell column="path" title={url}>
        <span class="ltr">
          <Matched text={pathOf(request)} />
        </span>
      </Cell>
      <Cell column="brief" title={brief}>
        <TrialBadge request={request} />
        <Matched text={brief} />
      </Cell>
      <Cell column="status" title={status.title}>
        <span class="ltr">{status.text}</span>
      </Cell>
      <Cell column="time">{durationMs !== null && duration(durationMs)}</Cell>
    </RowFrame>
  );
}

/** `204 → —`: answered preflight, request without response. */
export function statusText({ status, preflights }: Pick<RequestReport, 'status' | 'preflights'>) {
  const [preflight, actual] = [status.preflight, status.actual].map((code) => (code ? String(code) : '—'));
  if (preflights.length === 0 && status.preflight === null) return { text: actual, title: actual };
  const words = [status.preflight, status.actual].map((code) => (code ? String(code) : listTexts.noStatus));
  return {
    text: listTexts.statusOf(preflight ?? '', actual ?? ''),
    title: listTexts.statusHint(words[0] ?? '', words[1] ?? ''),
  };
}
