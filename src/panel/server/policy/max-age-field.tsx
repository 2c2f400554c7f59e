import { useId, useState } from 'preact/hooks';
import { serverTexts } from '../texts';

export interface MaxAgeFieldProps {
  readonly seconds: number;
  readonly onChange: (seconds: number) => void;
}

/** What Firefox keeps an answer for at most; no browser keeps it longer. */
const most = 86_400;

export function MaxAgeField({ seconds, onChange }: MaxAgeFieldProps) {
  const [wrong, setWrong] = useState(false);
  const said = useId();
  const words = serverTexts.edit;
  return (
    <span class="max-age">
      <input
        type="number"
        min={0}
        max={most}
        step={1}
        value={seconds}
        aria-label={words.maxAge}
        aria-invalid={wrong}
        aria-describedby={wrong ? said : undefined}
        data-action="max-age"
        onChange={(event) => {
          const typed = readMaxAge(event.currentTarget.value);
          setWrong(typed === null);
          if (typed !== null) onChange(typed);
        }}
      />{' '}
      {serverTexts.seconds}
      {wrong && (
        <span class="entry-problem" id={said} role="alert">
          {words.maxAgeProblem(most)}
        </span>
      )}
    </span>
  );
}

/** null: not a number of seconds that means anything to a browser. */
export function readMaxAge(typed: string): number | null {
  return /^\d+$/.test(typed) && Number(typed) <= most ? Number(typed) : null;
}
