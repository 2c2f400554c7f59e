import { useLater, useStore } from '../../store/context';
import { serverTexts } from '../texts';
import { OpenConfigButton } from './open-config-button';

/** Ways to give a web.config: paste, type, open; dropping works wherever the server is shown. */
export function GiveConfig({ origin }: { readonly origin: string }) {
  const { notices } = useStore();
  const { servers, serverViews } = useLater();
  const text = serverViews.of(origin).configText;
  const words = serverTexts.own;
  const give = (given: string) => {
    servers.giveText(origin, given);
    serverViews.change(origin, { configText: '' });
    notices.announce(words.taken('web.config', origin));
  };
  return (
    <details open={text !== ''}>
      <summary class="own-give">{words.give}</summary>
      <p class="dim">{words.giveHint}</p>
      <textarea
        class="config-text value"
        rows={4}
        aria-label={words.text}
        placeholder="<configuration>"
        spellcheck={false}
        autocomplete="off"
        value={text}
        onInput={(event) => serverViews.change(origin, { configText: event.currentTarget.value })}
        onPaste={(event) => {
          // A text area makes \n of every line end; what is pasted into an empty one is taken as it is.
          const pasted = event.clipboardData?.getData('text/plain') ?? '';
          if (text.trim() !== '' || pasted.trim() === '') return;
          event.preventDefault();
          give(pasted);
        }}
      />
      <div class="actions">
        <OpenConfigButton origin={origin} label={words.open} />
        <button
          type="button"
          class="button"
          data-action="use-text"
          disabled={text.trim() === ''}
          onClick={() => give(text)}
        >
          {words.use}
        </button>
      </div>
    </details>
  );
}
