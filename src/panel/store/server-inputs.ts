/** What the user has said of servers: the answers about their software, the policy as they want it, their own web.config. */
import { computed, type Signal, signal } from '@preact/signals';
import { type ConfigBytes, type InputByServer, readConfigBytes, type ServerInput } from '../../engine';
import type { StackAnswers } from '../../engine/fix/stack/stack';
import type { Policy } from '../../engine/policy/policy';
import type { PolicyEdit } from '../../engine/policy/policy-edit';
import { draftAfter, type PolicyDraft } from '../server/policy/policy-draft';
import { type RememberedAnswers, readRemembered, remember, withAnswer } from '../server/stack/answers';

export type ServerInputStore = ReturnType<typeof createServerInputStore>;

/** Where answers outlive the panel. */
export interface AnswerStorage {
  load(): Promise<unknown>;
  save(answers: RememberedAnswers): Promise<void>;
}

/** A web.config of the user's, with what it takes to write it back as it came. */
export interface OwnConfig {
  readonly name: string;
  readonly bytes: ConfigBytes;
}

type ByOrigin<Value> = Signal<ReadonlyMap<string, Value>>;

/** Without storage, answers are kept as long as the panel is. */
export function createServerInputStore(storage?: AnswerStorage) {
  const answers: ByOrigin<StackAnswers> = signal(new Map());
  const drafts: ByOrigin<PolicyDraft> = signal(new Map());
  const configs: ByOrigin<OwnConfig> = signal(new Map());
  const save = storage && savesTo(storage);

  void storage?.load().then(
    (stored) => {
      // What was answered meanwhile counts.
      answers.value = new Map([...readRemembered(stored), ...answers.value]);
    },
    (error: unknown) =>
      console.warn(
        'CORS Lens: what you said of servers before could not be read, so its questions about them start afresh.',
        error,
      ),
  );

  const inputs = computed((): InputByServer => {
    const origins = new Set([...answers.value.keys(), ...drafts.value.keys(), ...configs.value.keys()]);
    return Object.fromEntries([...origins].map((origin) => [origin, inputOf(origin)]));
  });

  function inputOf(origin: string): ServerInput {
    const said = answers.value.get(origin);
    const draft = drafts.value.get(origin);
    const config = configs.value.get(origin);
    return {
      ...(said && { answers: said }),
      ...(draft && { policy: draft.edit }),
      ...(config && { webConfig: { name: config.name, text: config.bytes.text } }),
    };
  }

  return {
    /** For the engine, by the origin of the server. */
    inputs,
    drafts,
    configs,
    /** Keeps the answer to one question; null takes it back. */
    answer(origin: string, id: keyof StackAnswers, value: StackAnswers[keyof StackAnswers] | null) {
      const said = withAnswer(answers.value.get(origin) ?? {}, id, value);
      put(answers, origin, Object.keys(said).length === 0 ? null : said);
      save?.(origin, said);
    },
    /** Changes the policy, of which `shown` is what the user sees. */
    editPolicy(origin: string, shown: Policy, change: PolicyEdit) {
      put(drafts, origin, draftAfter(drafts.value.get(origin) ?? null, shown, change));
    },
    backToObserved(origin: string) {
      put(drafts, origin, null);
    },
    giveBytes(origin: string, name: string, bytes: Uint8Array) {
      put(configs, origin, { name, bytes: readConfigBytes(bytes) });
    },
    giveText(origin: string, text: string) {
      put(configs, origin, { name: 'web.config', bytes: { text, encoding: 'utf-8', mark: false } });
    },
    takeOut(origin: string) {
      put(configs, origin, null);
    },
  };
}

function put<Value>(values: ByOrigin<Value>, origin: string, value: Value | null): void {
  const next = new Map(values.value);
  if (value === null) next.delete(origin);
  else next.set(origin, value);
  values.value = next;
}

/** One after the other, each into what is stored by then: another panel may have stored answers meanwhile. */
function savesTo(storage: AnswerStorage): (origin: string, said: StackAnswers) => void {
  let last = Promise.resolve();
  return (origin, said) => {
    last = last
      .then(async () => storage.save(remember(readRemembered(await storage.load()), origin, said)))
      .catch((error: unknown) =>
        console.warn('CORS Lens: the answer could not be saved. It counts until the panel is closed.', error),
      );
  };
}
