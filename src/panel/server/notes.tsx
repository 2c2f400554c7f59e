import { Icon } from '../parts/icon';

export interface NotesProps {
  readonly title: string;
  readonly notes: readonly string[];
  readonly kind: 'needs' | 'warnings';
}

/** What to know before making a change. */
export function Notes({ title, notes, kind }: NotesProps) {
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
