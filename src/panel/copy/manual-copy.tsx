import { SheetFrame } from '../parts/sheet-frame';
import { useStore } from '../store/context';
import { copyTexts as words } from './texts';

/** What the browser would not put into the clipboard, selected for the user's own hands. */
export function ManualCopy() {
  const text = useStore().manualCopy.value;
  return (
    <SheetFrame sheet="copy" label={words.byHand}>
      <h2>{words.byHand}</h2>
      <p class="dim">{words.byHandHint}</p>
      <textarea
        class="manual-copy"
        readOnly
        rows={12}
        aria-label={words.byHand}
        value={text}
        autofocus
        onFocus={({ currentTarget }) => {
          currentTarget.select();
          // Chromium shows the end of what it selects.
          currentTarget.scrollTop = 0;
        }}
      />
    </SheetFrame>
  );
}
