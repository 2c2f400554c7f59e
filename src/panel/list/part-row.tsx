import type { RequestReport } from '../../engine/report/report';
import { type Message, messagesOf } from '../detail/messages';
import { Icon } from '../parts/icon';
import { Matched } from '../parts/matched';
import { useStore } from '../store/context';
import { duration } from '../texts';
import { stoppedAt } from '../verdict';
import { pathOf } from './columns';
import { Cell, RowFrame } from './row-frame';
import type { RowPlace } from './row-place';
import type { Row } from './rows';
import { listTexts } from './texts';

export interface PartRowProps extends RowPlace {
  readonly row: Extract<Row, { kind: 'part' }>;
}

/** One message of an unfolded request: its preflight, a redirect on the way, or the request itself. */
export function PartRow({ row, ...place }: PartRowProps) {
  const { analysis } = useStore();
  const { request, part } = row;
  const messages = messagesOf(request, analysis.entries.value);
  const message = messages[part];
  const words = listTexts.parts;
  if (!message) return null;
  const { at, entry } = message;
  const isLastHop = messages.findLastIndex((one) => one.at === 'actual') === part;
  const kind = at === 'preflight' ? 'preflight' : isLastHop ? 'request' : 'redirect';
  const { status, redirectURL } = entry.response;
  const outcome = kind === 'redirect' ? words.to(redirectURL) : outcomeOf(message, request);
  return (
    <RowFrame row={row} level={3} class="part-row" {...place}>
      <Cell column="verdict">
        <Icon name={kind === 'redirect' ? 'redirect' : kind === 'preflight' ? 'preflight' : 'sent'} />
        {words[kind]}
      </Cell>
      <Cell column="method" title={entry.request.method}>
        {entry.request.method}
      </Cell>
      <Cell column="path" title={entry.request.url}>
        <span class="ltr">
          <Matched text={pathOf({ url: entry.request.url, server: request.server })} />
        </span>
      </Cell>
      <Cell column="brief" title={outcome}>
        <span class="ltr">{outcome}</span>
      </Cell>
      <Cell column="status">{status === 0 ? '—' : String(status)}</Cell>
      <Cell column="time">{duration(entry.time)}</Cell>
    </RowFrame>
  );
}

/** What a preflight asked for, or what the server said; of a request without an answer, why there is none. */
function outcomeOf({ at, entry: { request, response } }: Message, { verdict, reasons }: RequestReport): string {
  const words = listTexts.parts;
  if (at === 'preflight') {
    const asked = ['access-control-request-method', 'access-control-request-headers'].flatMap((wanted) =>
      request.headers.filter(({ name }) => name.toLowerCase() === wanted).map(({ value }) => value),
    );
    if (asked.length > 0) return words.asks(asked.join(', '));
  }
  if (response.status > 0) return response.statusText;
  return stoppedAt({ verdict, reasons }) === 'preflight' ? words.notSent : (response._error ?? '');
}
