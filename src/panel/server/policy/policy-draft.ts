/** What a person changed of a policy. */
import type { Policy } from '../../../engine/policy/policy';
import type { PolicyEdit, PolicyList } from '../../../engine/policy/policy-edit';

export interface PolicyDraft {
  readonly edit: PolicyEdit;
  /** As it was when the first change was made. */
  readonly observed: Policy;
}

export const policyLists: readonly PolicyList[] = ['origins', 'methods', 'headers', 'exposeHeaders'];

/** After one more change of the policy that is shown; null when all is again as observed. */
export function draftAfter(draft: PolicyDraft | null, shown: Policy, change: PolicyEdit): PolicyDraft | null {
  const observed = draft?.observed ?? shown;
  const edit = unlike(observed, { ...draft?.edit, ...change });
  return Object.keys(edit).length === 0 ? null : { edit, observed };
}

/** The part of an edit that says something else than the policy. */
function unlike(policy: Policy, edit: PolicyEdit): PolicyEdit {
  const { credentials, maxAge } = edit;
  const lists = policyLists.map((list): PolicyEdit => {
    const values = edit[list];
    return values === undefined || hasSame(values, policy[list]) ? {} : { [list]: values };
  });
  return Object.assign(
    {},
    ...lists,
    credentials === undefined || credentials === policy.credentials ? {} : { credentials },
    maxAge === undefined || maxAge === policy.maxAge ? {} : { maxAge },
  );
}

function hasSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value) => b.includes(value));
}

export interface Chip {
  readonly value: string;
  /** By the person, not observed. */
  readonly added: boolean;
}

export interface Chips {
  readonly chips: readonly Chip[];
  /** Observed, and taken out. */
  readonly removed: readonly string[];
}

/** The values of a list, and what became of those observed. */
export function chipsOf(list: PolicyList, shown: Policy, draft: PolicyDraft | null): Chips {
  const observed = draft?.edit[list] === undefined ? null : draft.observed[list];
  return {
    chips: shown[list].map((value) => ({ value, added: observed !== null && !observed.includes(value) })),
    removed: observed?.filter((value) => !shown[list].includes(value)) ?? [],
  };
}
