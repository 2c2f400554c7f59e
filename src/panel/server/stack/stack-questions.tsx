import { useState } from 'preact/hooks';
import type { StackQuestion } from '../../../engine/fix/stack/questions';
import type { ServerReport } from '../../../engine/report/report';
import { serverTexts } from '../texts';
import { StackQuestionView } from './stack-question';

/** What only the people at the server know: open while something is not known. */
export function StackQuestions({ server }: { readonly server: ServerReport }) {
  return server.questions.length === 0 ? null : <Questions server={server} />;
}

function Questions({ server: { origin, questions } }: { readonly server: ServerReport }) {
  // Answering the last one does not take the answer out of sight.
  const [open, setOpen] = useState(() => questions.some(({ value }) => value === null));
  const known = questions.flatMap(briefOf).join(' · ');
  return (
    <details
      class="stack"
      open={open}
      onToggle={(event) => {
        if (event.target === event.currentTarget) setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        {serverTexts.stack.title} {!open && <span class="stack-known dim">{known}</span>}
      </summary>
      {questions.map((question) => (
        <StackQuestionView key={question.id} origin={origin} question={question} />
      ))}
    </details>
  );
}

/** What is known, in a few words. */
function briefOf({ id, value, options }: StackQuestion): readonly string[] {
  const { brief } = serverTexts.stack;
  if (value === null) return [];
  const label = options.find((option) => option.value === value)?.label;
  return label === undefined ? [] : [brief[id](label)];
}
