import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FixFile } from '../../engine/report/report';
import { selectText } from '../copy/browser-ways';
import { CodeView } from '../parts/code-view';
import { CopyButton } from '../parts/copy-button';
import { DiffView } from './diff-view';
import { DownloadButton } from './download-button';
import { Segments } from './segments';
import { serverTexts } from './texts';

export interface FileViewProps {
  readonly file: FixFile;
  readonly origin: string;
  /** Its actions stay in sight. */
  readonly main?: boolean;
  readonly children?: ComponentChildren;
}

type View = 'diff' | 'whole';

/** A file of a change: what changes in it, or all of it. */
export function FileView({ file: { path, text, hunks }, origin, main = false, children }: FileViewProps) {
  const [chosen, setView] = useState<View>('diff');
  const code = useRef<HTMLElement>(null);
  const selects = useRef(false);
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const view = hunks === null ? 'whole' : chosen;
  useLayoutEffect(() => {
    if (!selects.current || !code.current) return;
    selects.current = false;
    selectText(code.current);
  }, [view]);
  /** Only the whole file can be selected to be copied by hand. */
  const showWhole = () => {
    selects.current = code.current === null;
    setView('whole');
    return code.current;
  };
  const server = serverTexts;
  return (
    <div class={main ? 'file main' : 'file'}>
      <div class="file-path">
        <span class="value">{path}</span>
        {hunks !== null && (
          <Segments
            label={server.view.label}
            options={[
              { value: 'diff', label: server.view.diff },
              { value: 'whole', label: server.view.whole },
            ]}
            value={view}
            onChoose={setView}
          />
        )}
      </div>
      {hunks !== null && view === 'diff' ? (
        <DiffView path={path} hunks={hunks} />
      ) : (
        <CodeView path={path} text={text} codeRef={code} />
      )}
      <div class="file-foot">
        {children}
        <span class="file-actions">
          <DownloadButton name={name} text={text} own={hunks === null ? null : origin} />
          <CopyButton text={text} label={server.copy(name)} what={name} shownIn={showWhole} />
        </span>
      </div>
    </div>
  );
}
