import { AccessList } from '../access/access-list';
import { useStore } from '../store/context';
import { layouts, themes } from '../store/settings';
import { LimitChoice } from './limit-choice';
import { settingsTexts } from './texts';

/** What is remembered, and what was permitted. */
export function Settings() {
  const { settings } = useStore();
  const { theme, layout, redact } = settings.settings.value;
  const words = settingsTexts;
  return (
    <>
      <h2>{words.title}</h2>
      <div class="settings">
        <Choice
          name="theme"
          label={words.theme}
          options={themes}
          words={words.themes}
          chosen={theme}
          choose={(chosen) => settings.set({ theme: chosen })}
        />
        <Choice
          name="layout"
          label={words.layout}
          options={layouts}
          words={words.layouts}
          chosen={layout}
          choose={(chosen) => settings.set({ layout: chosen })}
        />
        <LimitChoice />
        <label class="check">
          <input
            type="checkbox"
            data-setting="redact"
            checked={redact}
            onChange={(event) => settings.set({ redact: event.currentTarget.checked })}
          />
          {words.redact}
        </label>
        <button type="button" class="button" onClick={() => settings.set({ columns: {}, sort: null })}>
          {words.columns}
        </button>
        <AccessList />
      </div>
    </>
  );
}

interface ChoiceProps<Option extends string> {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly words: Readonly<Record<Option, string>>;
  readonly chosen: Option;
  readonly choose: (option: Option) => void;
}

function Choice<Option extends string>({ name, label, options, words, chosen, choose }: ChoiceProps<Option>) {
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      {options.map((option) => (
        <label class="check" key={option}>
          <input type="radio" name={name} value={option} checked={option === chosen} onChange={() => choose(option)} />
          {words[option]}
        </label>
      ))}
    </fieldset>
  );
}
