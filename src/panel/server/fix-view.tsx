import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { FixReport, ServerReport } from '../../engine/report/report';
import { CodeView } from '../parts/code-view';
import { CopyButton } from '../parts/copy-button';
import { Icon } from '../parts/icon';
import { useStore } from '../store/context';
import { texts } from '../texts';
import { PredictionLine } from './prediction-line';
import { Remaining } from './remaining';

export interface FixViewProps {
  readonly fix: FixReport;
  readonly server: ServerReport;
}

export function FixView({ fix, server }: FixViewProps) {
  const [first, ...more] = fix.files;
  return (
    <>
      <Notes title={texts.server.needs} notes={fix.needs} kind="needs" />
      <Notes title={texts.server.warnings} notes={fix.warnings} kind="warnings" />
      {first && (
        <FileView file={first} main>
          <PredictionLine fix={fix} blocked={server.blocked.length} />
        </FileView>
      )}
      {more.map((file) => (
        <FileView key={file.path} file={file} />
      ))}
      {!first && <PredictionLine fix={fix} blocked={server.blocked.length} />}
      <Remaining fix={fix} />
    </>
  );
}

interface NotesProps {
  readonly title: string;
  readonly notes: readonly string[];
  readonly kind: 'needs' | 'warnings';
}

function Notes({ title, notes, kind }: NotesProps) {
  if (notes.length === 0) return null;
  return (
    <div class={`notes ${kind}`} data-notes={kind}>
      <Icon name={kind === 'warnings' ? 'warning' : 'info'} />
      <h4>{title}</h4>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  );
}

interface FileViewProps {
  readonly file: FixReport['files'][number];
  /** Its actions stay in sight. */
  readonly main?: boolean;
  readonly children?: ComponentChildren;
}

function FileView({ file, main = false, children }: FileViewProps) {
  const { host } = useStore();
  const code = useRef<HTMLElement>(null);
  const name = file.path.slice(Math.max(file.path.lastIndexOf('/'), file.path.lastIndexOf('\\')) + 1);
  return (
    <div class={main ? 'file main' : 'file'}>
      <div class="file-path value">{file.path}</div>
      <CodeView path={file.path} text={file.text} codeRef={code} />
      <div class="file-foot">
        {children}
        <span class="file-actions">
          <button
            type="button"
            class="button"
            data-action="download"
            aria-label={texts.server.downloadOf(name)}
            onClick={() => host.saveFile(name, file.text, 'text/plain')}
          >
            {texts.server.download}
          </button>
          <CopyButton text={file.text} label={texts.server.copy(name)} what={name} shownIn={() => code.current} />
        </span>
      </div>
    </div>
  );
}
