import { useEffect, useState } from 'preact/hooks';
import { selectText } from '../copy/browser-ways';
import { copyText } from '../copy/copy-text';
import { copyTexts } from '../copy/texts';
import { useStore } from '../store/context';

export interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  /** What is announced as copied. */
  readonly what: string;
  /** Where the text is shown, to be selected when nothing else works. */
  readonly shownIn: () => Element | null;
}

type Outcome = 'copied' | 'manual' | null;

export function CopyButton({ text, label, what, shownIn }: CopyButtonProps) {
  const { host, notices } = useStore();
  const [outcome, setOutcome] = useState<Outcome>(null);
  useEffect(() => {
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome(null), 2000);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    const result = await copyText(text, host.copyWays);
    setOutcome(result);
    notices.announce(result === 'copied' ? copyTexts.announced(what) : copyTexts.manual);
    const shown = shownIn();
    if (result === 'manual' && shown) selectText(shown);
  };
  return (
    <>
      {outcome === 'manual' && <span class="copy-manual">{copyTexts.manual}</span>}
      <button
        type="button"
        class="button primary"
        data-action="copy"
        data-outcome={outcome ?? undefined}
        onClick={() => void copy()}
      >
        <span class="swap">
          <span aria-hidden={outcome === 'copied'}>{label}</span>
          <span aria-hidden={outcome !== 'copied'}>{copyTexts.copied}</span>
        </span>
      </button>
    </>
  );
}
