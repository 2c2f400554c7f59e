import { useState } from 'preact/hooks';
import type { ServerReport } from '../../engine/report/report';
import { useLater, useStore } from '../store/context';
import { handoverTexts as words } from './texts';

/** For the person who owns the server: a ticket, a HAR, a mail. Each is made when it is asked for. */
export function HandoverCard({ server }: { readonly server: ServerReport }) {
  const { copy } = useStore();
  const { handover } = useLater();
  const [shown, setShown] = useState<string | null>(null);
  if (server.blocked.length === 0) return null;
  return (
    <section class="card tool" data-handover={server.origin}>
      <h3>{words.title}</h3>
      <p>{words.hint}</p>
      <div class="actions">
        <button
          type="button"
          class="button"
          data-action="copy-ticket"
          onClick={() => void copy(handover.ticket(server), words.ticket)}
        >
          {words.copyTicket}
        </button>
        <button type="button" class="button" data-action="save-ticket" onClick={() => handover.saveTicket(server)}>
          {words.saveTicket}
        </button>
        <button type="button" class="button" data-action="save-har" onClick={() => handover.saveHar(server)}>
          {words.har}
        </button>
        <button
          type="button"
          class="button"
          data-action="copy-mail"
          onClick={() => void copy(handover.mail(server), words.mail)}
        >
          {words.copyMail}
        </button>
        <button
          type="button"
          class="link"
          aria-expanded={shown !== null}
          data-action="show-ticket"
          onClick={() => setShown(shown === null ? handover.ticket(server) : null)}
        >
          {shown === null ? words.show : words.hide}
        </button>
      </div>
      <p class="dim">{words.formats}</p>
      {shown !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <pre class="ticket" tabIndex={0}>
          {shown}
        </pre>
      )}
    </section>
  );
}
