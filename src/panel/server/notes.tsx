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
          <li key={note}>
            <Linked text={note} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Only these: a note may also quote what a server says of itself. */
const downloads = /(https:\/\/www\.iis\.net\/downloads\/[\w/-]+)/;

function Linked({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(downloads).map((part, i) =>
        i % 2 === 1 ? (
          <a class="link" href={part} target="_blank" rel="noreferrer">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </>
  );
}
