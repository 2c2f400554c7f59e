import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PolicyList } from '../../../engine/policy/policy-edit';
import { isRtl, keyInLtr } from '../../keys/in-ltr';
import { serverTexts } from '../texts';
import { type ChipAction, keyInField } from './chip-keys';
import type { ReadEntries } from './read-entries';

export interface ChipFieldProps {
  readonly list: PolicyList;
  /** What is typed so far. */
  readonly text: string;
  /** Takes the focus as soon as it is there. */
  readonly focused: boolean;
  /** How many there are. */
  readonly chips: number;
  readonly onType: (text: string) => void;
  /** Takes what is right of a text, and gives back the rest. */
  readonly onAdd: (text: string) => Omit<ReadEntries, 'values'>;
  /** Of the keys that concern the chips. */
  readonly onAction: (action: ChipAction, event: KeyboardEvent) => void;
  /** `byKey`: the focus is to stay here. */
  readonly onLeave: (how: { readonly byKey: boolean }) => void;
}

/** Where new values are typed: Enter adds, Escape leaves. A text area, because a list that is pasted may have lines. */
export function ChipField({ list, text, focused, chips, onType, onAdd, onAction, onLeave }: ChipFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const said = useId();
  const place = useRef<HTMLSpanElement>(null);
  const words = serverTexts.edit;
  useLayoutEffect(() => {
    if (focused) field.current?.focus();
  }, []);
  /** Whether nothing is left. */
  const add = (): boolean => {
    const { rest, problem: wrong } = onAdd(text);
    onType(rest);
    setProblem(wrong);
    return rest === '';
  };
  const press = (event: KeyboardEvent & { readonly currentTarget: HTMLTextAreaElement }) => {
    if (event.isComposing || !place.current) return;
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    // What is typed runs from left to right in any case.
    const edge = isRtl(place.current) ? value.length : 0;
    const beside = selectionStart === edge && selectionEnd === edge;
    const action = keyInField(keyInLtr(event.key, place.current), { empty: value === '', beside, chips });
    if (!action) return;
    event.stopPropagation();
    if (action.do === 'go' || action.do === 'remove') return onAction(action, event);
    event.preventDefault();
    if (action.do === 'leave') onLeave({ byKey: true });
    else add();
  };
  return (
    // Keys of its own: elsewhere in the detail, Escape goes back to the list.
    <span class="chip-entry" data-keys="" ref={place}>
      <textarea
        ref={field}
        rows={1}
        data-stop
        data-list={list}
        aria-label={words.add[list]}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : said}
        placeholder={words.example[list]}
        spellcheck={false}
        autocomplete="off"
        value={text}
        onInput={(event) => {
          onType(event.currentTarget.value);
          setProblem(null);
        }}
        onKeyDown={press}
        onBlur={({ relatedTarget }) => {
          // It also comes when the field is taken away; and who turns away from the server has not finished typing.
          if (!(relatedTarget instanceof Element)) return;
          if (text.trim() === '' || (relatedTarget.closest('.detail') && add())) onLeave({ byKey: false });
        }}
      />
      {problem !== null && (
        <span class="entry-problem" id={said} role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}
