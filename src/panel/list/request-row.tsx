import type { ComponentChildren } from 'preact';
import type { RequestReport } from '../../engine/report/report';
import { VerdictLabel } from '../parts/verdict-label';
import { useStore } from '../store/context';
import { texts } from '../texts';
import type { RowPlace } from './request-list';
import type { Row } from './rows';

export interface RequestRowProps extends RowPlace {
  readonly row: Extract<Row, { kind: 'request' }>;
}

export function RequestRow({ row, rowIndex, top, height, selected, active }: RequestRowProps) {
  const { list, focus } = useStore();
  const { request } = row;
  const path = pathOf(request);
  const status = statusText(request);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the key table handles the whole list
    // biome-ignore lint/a11y/useSemanticElements: the rows are placed freely, a table lays them out itself
    <div
      class="row request-row"
      role="row"
      tabIndex={active ? 0 : -1}
      aria-level={2}
      aria-selected={selected}
      aria-rowindex={rowIndex}
      data-active={active ? '' : undefined}
      data-request-id={request.id}
      data-verdict={request.verdict}
      style={{ top: `${top}px`, height: `${height}px` }}
      onClick={() => list.select({ kind: 'request', id: request.id })}
      onDblClick={() => focus.request('detail')}
    >
      <Cell column="verdict">
        <VerdictLabel request={request} />
      </Cell>
      <Cell column="method" title={request.method}>
        {request.method}
      </Cell>
      <Cell column="path" title={request.url}>
        <span class="ltr">{path}</span>
      </Cell>
      <Cell column="brief" title={request.brief}>
        {request.brief}
      </Cell>
      <Cell column="status" title={status.title}>
        <span class="ltr">{status.text}</span>
      </Cell>
    </div>
  );
}

interface CellProps {
  readonly column: string;
  readonly title?: string | undefined;
  readonly children: ComponentChildren;
}

function Cell({ column, title, children }: CellProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the row holds the focus
    // biome-ignore lint/a11y/useSemanticElements: see the row
    <span class={`cell cell-${column}`} role="gridcell" title={title}>
      {children}
    </span>
  );
}

/** What follows the server's origin; the whole URL when another server was asked first. */
export function pathOf({ url, server }: Pick<RequestReport, 'url' | 'server'>): string {
  return url.startsWith(`${server}/`) ? url.slice(server.length) : url;
}

/** `204 → —`: answered preflight, request without response. */
export function statusText({ status, preflights }: Pick<RequestReport, 'status' | 'preflights'>) {
  const [preflight, actual] = [status.preflight, status.actual].map((code) => (code ? String(code) : '—'));
  if (preflights.length === 0 && status.preflight === null) return { text: actual, title: actual };
  const words = [status.preflight, status.actual].map((code) => (code ? String(code) : texts.list.noStatus));
  return {
    text: texts.list.statusOf(preflight ?? '', actual ?? ''),
    title: texts.list.statusHint(words[0] ?? '', words[1] ?? ''),
  };
}
