import type { FileProblem } from '../../engine/report/report';
import { Icon } from '../parts/icon';
import { serverTexts } from './texts';

export interface ProblemNoteProps {
  readonly title: string;
  readonly problem: FileProblem;
}

/** What is wrong in the user's file: where, what, and what to do. The file itself is never altered. */
export function ProblemNote({ title, problem: { message, change, line, column } }: ProblemNoteProps) {
  return (
    <div class="notes problem" role="status" data-problem>
      <Icon name="warning" />
      <h4>{title}</h4>
      <p>
        <b>{serverTexts.own.place(line, column)}</b> {message} {change}
      </p>
    </div>
  );
}
