import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PolicyList } from '../../../engine/policy/policy-edit';
import { keyInLtr } from '../../keys/in-ltr';
import { Icon } from '../../parts/icon';
import { useStore } from '../../store/context';
import { serverTexts } from '../texts';
import { ChipField } from './chip-field';
import { afterRemoving, type ChipAction, keyOnChip } from './chip-keys';
import type { Chips } from './policy-draft';
import { readEntries } from './read-entries';

export interface ChipListProps extends Chips {
  readonly list: PolicyList;
  /** What is being typed for it; null: nothing is. */
  readonly typed: string | null;
  readonly onType: (text: string | null) => void;
  readonly onChange: (values: readonly string[]) => void;
}

/** A list of values to take from and to add to. One stop of Tab for all chips, one for what adds. */
export function ChipList({ list, chips, removed, typed, onType, onChange }: ChipListProps) {
  const { notices } = useStore();
  const place = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const adding = typed !== null;
  /** Rather than there from before. */
  const openedHere = useRef(false);
  const focusBack = useRef(false);
  // The button that opened the field is there again.
  useLayoutEffect(() => {
    if (focusBack.current) place.current?.querySelector<HTMLElement>('.add')?.focus();
    focusBack.current = false;
  }, [adding]);
  const words = serverTexts.edit;
  const values = chips.map(({ value }) => value);

  /** The one after the last chip is the field, or the button that opens it. */
  const go = (to: number) => {
    const stops = place.current?.querySelectorAll<HTMLElement>('[data-stop]');
    stops?.[Math.min(to, chips.length)]?.focus();
    if (to < chips.length) setActive(to);
  };
  const removeAt = (at: number) => {
    const value = values[at];
    if (value === undefined) return;
    onChange(values.filter((other) => other !== value));
    setActive(Math.max(0, Math.min(at, chips.length - 2)));
    notices.announce(words.removed(value));
  };
  const act = (action: ChipAction, event: KeyboardEvent, inField: boolean) => {
    event.preventDefault();
    if (action.do === 'go') go(action.to);
    if (action.do !== 'remove') return;
    if (!inField) go(afterRemoving(action.chip, chips.length));
    removeAt(action.chip);
  };
  const add = (text: string) => {
    const { values: added, ...left } = readEntries(list, text, values);
    if (added.length > 0) {
      onChange([...values, ...added]);
      notices.announce(words.added(added.join(', ')));
    }
    return left;
  };

  return (
    <div class="chip-list" ref={place}>
      {chips.length === 0 && !adding && (
        <span class="dim">{removed.length > 0 ? serverTexts.noneLeft : serverTexts.noneNeeded}</span>
      )}
      <ul aria-label={serverTexts.policyRows[list]}>
        {chips.map(({ value, added }, at) => (
          <li key={value} class={added ? 'token removable added' : 'token removable'} data-chip={value}>
            {added && (
              <span title={words.addedByYou}>
                + <span class="visually-hidden">{words.addedByYou}: </span>
              </span>
            )}
            <span class="value">{value}</span>
            <button
              type="button"
              class="chip-remove"
              data-stop
              tabIndex={at === Math.min(active, chips.length - 1) ? 0 : -1}
              aria-label={words.remove(value)}
              onFocus={() => setActive(at)}
              onClick={() => {
                go(afterRemoving(at, chips.length));
                removeAt(at);
              }}
              onKeyDown={(event) => {
                const action = keyOnChip(keyInLtr(event.key, event.currentTarget), at, chips.length);
                if (action) act(action, event, false);
              }}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      {adding ? (
        <ChipField
          list={list}
          text={typed}
          focused={openedHere.current}
          onType={onType}
          chips={chips.length}
          onAdd={add}
          onAction={(action, event) => act(action, event, true)}
          onLeave={({ byKey }) => {
            focusBack.current = byKey;
            onType(null);
          }}
        />
      ) : (
        <button
          type="button"
          class="button small add"
          data-stop
          data-action={`add-${list}`}
          aria-label={words.add[list]}
          onClick={() => {
            openedHere.current = true;
            onType('');
          }}
          onKeyDown={(event) => {
            const action = keyOnChip(keyInLtr(event.key, event.currentTarget), chips.length, chips.length);
            if (action?.do === 'go') act(action, event, false);
          }}
        >
          + {words.addShort}
        </button>
      )}
      {removed.map((value) => (
        <button
          type="button"
          class="token value gone"
          key={value}
          aria-label={words.putBack(value)}
          onClick={() => onChange([...values, value])}
        >
          <del>{value}</del>
        </button>
      ))}
    </div>
  );
}
