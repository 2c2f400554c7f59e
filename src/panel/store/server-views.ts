/** What was chosen and half typed where a server is shown: it outlives the view, but not the panel. */
import { signal } from '@preact/signals';
import type { PolicyList } from '../../engine/policy/policy-edit';

export type ServerViewStore = ReturnType<typeof createServerViewStore>;

export interface ServerView {
  /** The way to fix it that was chosen; null: none was. */
  readonly target: string | null;
  /** Of the user's web.config, before it is used. */
  readonly configText: string;
  /** What is being typed for a list of the policy; a list that nothing is typed for has none. */
  readonly entries: Partial<Readonly<Record<PolicyList, string>>>;
}

const untouched: ServerView = { target: null, configText: '', entries: {} };

export function createServerViewStore() {
  const views = signal<ReadonlyMap<string, ServerView>>(new Map());
  const of = (origin: string): ServerView => views.value.get(origin) ?? untouched;
  const change = (origin: string, changed: Partial<ServerView>) => {
    views.value = new Map(views.value).set(origin, { ...of(origin), ...changed });
  };
  return {
    of,
    change,
    /** null: nothing is typed for it any more. */
    type(origin: string, list: PolicyList, text: string | null) {
      const { [list]: _, ...others } = of(origin).entries;
      change(origin, { entries: text === null ? others : { ...others, [list]: text } });
    },
  };
}
