import { useId } from 'preact/hooks';
import type { StackQuestion } from '../../../engine/fix/stack/questions';
import { useLater } from '../../store/context';
import { Segments } from '../segments';
import { serverTexts } from '../texts';

/** More than these do not stand side by side. */
const mostSegments = 3;
const unknown = '';

export interface StackQuestionProps {
  readonly origin: string;
  readonly question: StackQuestion;
}

export function StackQuestionView({ origin, question }: StackQuestionProps) {
  const { servers } = useLater();
  const { id, text, why, options, value, from } = question;
  const words = serverTexts.stack;
  const said = useId();
  // What the traffic shows cannot be taken back, only contradicted.
  const isOffered = options.some((option) => option.value === value);
  const canBeUnknown = from === 'answer' || !isOffered;
  const all = [...options, ...(canBeUnknown ? [{ value: unknown, label: words.unknown }] : [])];
  const choose = (chosen: string | boolean) =>
    servers.answer(origin, id, options.find((option) => option.value === chosen)?.value ?? null);
  const isLong = options.length > mostSegments;
  return (
    <fieldset class="stack-question" data-question={id} data-from={from} aria-describedby={said}>
      <legend title={why}>{text}</legend>
      <p class="dim" id={said}>
        {from === 'nothing' ? why : words.because[from](question.because)}
      </p>
      {isLong ? (
        <select
          aria-label={text}
          value={isOffered ? String(value) : unknown}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {all.map((option) => (
            <option key={String(option.value)} value={String(option.value)}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <Segments options={all} value={isOffered ? value : unknown} onChoose={choose} />
      )}
    </fieldset>
  );
}
