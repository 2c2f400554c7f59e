import type { Credentials } from '../../engine/report/report';
import { useStore } from '../store/context';
import { partTexts } from './texts';

const answers: readonly Credentials[] = ['include', 'omit', 'unknown'];

/** The one thing traffic does not show, asked of the one who knows. */
export function CredentialsQuestion({ server }: { readonly server: string }) {
  const { analysis } = useStore();
  const given = analysis.answers.value[server] ?? 'unknown';
  return (
    <fieldset class="question" data-question="credentials" data-answer={given}>
      <legend>{partTexts.credentials.question}</legend>
      <div class="segments">
        {answers.map((answer) => (
          <button
            type="button"
            key={answer}
            data-value={answer}
            aria-pressed={answer === given}
            onClick={() => analysis.answer(server, answer)}
          >
            {partTexts.credentials[answer]}
          </button>
        ))}
      </div>
      <p class="dim">{partTexts.credentials.hint}</p>
    </fieldset>
  );
}
