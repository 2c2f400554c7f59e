import { useRef, useState } from 'preact/hooks';
import type { CheckScript, ServerReport } from '../../engine/report/report';
import { CodeView } from '../parts/code-view';
import { CopyButton } from '../parts/copy-button';
import { Tabs } from './tabs';
import { serverTexts } from './texts';

/** By which name each is shown and coloured. */
const names: Readonly<Record<CheckScript['id'], string>> = {
  curl: 'check.sh',
  'curl-cmd': 'check.cmd',
  powershell: 'check.ps1',
};

/** Commands that say whether the server answers as it should by now. */
export function Checks({ server }: { readonly server: ServerReport }) {
  const [chosen, setChosen] = useState<CheckScript['id']>('curl');
  const code = useRef<HTMLElement>(null);
  const shown = server.checks.find(({ id }) => id === chosen) ?? server.checks[0];
  if (!shown) return null;
  const words = serverTexts.checks;
  return (
    <section class="checks" aria-label={words.title} data-checks>
      <h3>{words.title}</h3>
      <p class="dim">{words.when}</p>
      <Tabs label={words.title} tabs={server.checks} selected={shown.id} onSelect={setChosen}>
        <CodeView path={names[shown.id]} text={shown.text} codeRef={code} scrolls />
        <div class="file-foot">
          <span class="file-actions">
            <CopyButton
              key={shown.id}
              text={shown.text}
              label={words.copy}
              what={shown.title}
              shownIn={() => code.current}
            />
          </span>
        </div>
      </Tabs>
    </section>
  );
}
