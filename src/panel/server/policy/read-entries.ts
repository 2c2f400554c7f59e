import { type PolicyList, readPolicyEntry } from '../../../engine/policy/policy-edit';
import { serverTexts } from '../texts';

export interface ReadEntries {
  /** What the list does not have yet. */
  readonly values: readonly string[];
  /** What could not be used, to be mended where it stands; '' if all could. */
  readonly rest: string;
  /** What is wrong with the first of it, null if nothing is. */
  readonly problem: string | null;
}

/** Reads what was typed or pasted for a list, of which it may be several: no value of any list has a blank or a comma. */
export function readEntries(list: PolicyList, text: string, present: readonly string[]): ReadEntries {
  const values: string[] = [];
  const rest: string[] = [];
  let problem: string | null = null;
  for (const typed of text.split(/[\s,]+/).filter((part) => part !== '')) {
    const entry = readPolicyEntry(list, typed);
    if (entry.ok && !present.includes(entry.value)) {
      if (!values.includes(entry.value)) values.push(entry.value);
      continue;
    }
    problem ??= entry.ok ? serverTexts.edit.present(entry.value) : entry.problem;
    rest.push(typed);
  }
  return { values, rest: rest.join(' '), problem };
}
