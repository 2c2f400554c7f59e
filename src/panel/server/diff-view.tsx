import type { DiffHunk } from '../../engine';
import type { Range } from '../../engine/http/range';
import { indentOf } from '../code/lines';
import { runsOf } from '../marks';
import { Icon } from '../parts/icon';
import { marksIn } from './diff-marks';
import { serverTexts } from './texts';

export interface DiffViewProps {
  readonly path: string;
  readonly hunks: readonly DiffHunk[];
}

/** What changes in the user's file, each change under its reasons. */
export function DiffView({ path, hunks }: DiffViewProps) {
  const words = serverTexts.diff;
  if (hunks.length === 0) {
    return (
      <p class="diff unchanged" data-diff="unchanged">
        <Icon name="check" />
        {words.unchanged(path)}
      </p>
    );
  }
  return (
    <section class="diff" aria-label={words.label(path)} data-diff>
      {hunks.map((hunk) => (
        <Hunk key={hunk.header} hunk={hunk} />
      ))}
    </section>
  );
}

function Hunk({ hunk: { lines, reasons } }: { readonly hunk: DiffHunk }) {
  const words = serverTexts.diff;
  const marks = marksIn(lines);
  return (
    <div class="hunk" data-hunk>
      <Reasons reasons={reasons} />
      <table>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
            <th scope="col">{words.change}</th>
            <th scope="col">{words.text}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ kind, text, oldLine, newLine }, at) => (
            <tr class={rows[kind]} data-kind={kind}>
              <td class="number">{oldLine}</td>
              <td class="number">{newLine}</td>
              <td class="sign">{kind}</td>
              <td class="value" style={{ '--indent': indentOf(text) }}>
                {kind === '+' && (
                  <ins>
                    <Runs text={text} marks={marks[at]} />
                  </ins>
                )}
                {kind === '-' && (
                  <del>
                    <Runs text={text} marks={marks[at]} />
                  </del>
                )}
                {kind === ' ' && text}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Runs({ text, marks = [] }: { readonly text: string; readonly marks: readonly Range[] | undefined }) {
  return <>{runsOf(text, marks).map((run) => (run.marked ? <mark>{run.text}</mark> : run.text))}</>;
}

/** So many are read; more are there for whoever wants them. */
const mostReasons = 3;

function Reasons({ reasons }: { readonly reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  const rest = reasons.slice(mostReasons);
  return (
    <div class="reasons">
      <List reasons={reasons.slice(0, mostReasons)} />
      {rest.length > 0 && (
        <details class="reasons-more">
          <summary>{serverTexts.diff.more(rest.length)}</summary>
          <List reasons={rest} />
        </details>
      )}
    </div>
  );
}

function List({ reasons }: { readonly reasons: readonly string[] }) {
  return (
    <ul>
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}

const rows = { ' ': 'same', '+': 'added', '-': 'taken' } as const;
