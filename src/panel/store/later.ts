/** Loads what the panel starts without, and waits for it where it is asked for before it is there. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { CreateLater, Later, LaterSource } from '../later/later';
import type { NoticeStore } from './notices';
import { storeTexts } from './texts';

/** Gives the code; fails where its file cannot be loaded. */
export type LoadLater = () => Promise<CreateLater>;

export interface LaterStore {
  /** null until it is there. */
  readonly part: ReadonlySignal<Later | null>;
  /** It could not be loaded. Trying again is in vain: browsers keep in mind that a module failed. */
  readonly failed: ReadonlySignal<boolean>;
  /** Begins to load, unless that was begun. */
  load(): void;
  /** Makes it of code that is there. */
  give(create: CreateLater): void;
  /** Fails with a sentence for people. */
  get(): Promise<Later>;
  /** Does what the user asked for: at once, or when it can be done. Meanwhile, and if it never can, that is said. */
  use(work: (later: Later) => void): void;
}

export function createLaterStore(
  loadCode: LoadLater,
  source: () => LaterSource,
  notices: Pick<NoticeStore, 'toast' | 'show' | 'hide'>,
): LaterStore {
  const part = signal<Later | null>(null);
  const failed = signal(false);
  let loading: Promise<void> | null = null;

  function give(create: CreateLater) {
    part.value ??= create(source());
  }
  function load(): Promise<void> {
    loading ??= loadCode()
      .then(give)
      .catch((error: unknown) => {
        console.error('CORS Lens: a part of the panel could not be loaded.', error);
        failed.value = true;
      });
    return loading;
  }
  async function get(): Promise<Later> {
    if (part.value === null) await load();
    if (part.value === null) throw new Error(storeTexts.later.failed);
    return part.value;
  }
  async function wait(work: (later: Later) => void) {
    notices.show(storeTexts.later.loading);
    try {
      const later = await get();
      if (notices.toast.value?.text === storeTexts.later.loading) notices.hide();
      work(later);
    } catch (error) {
      notices.show(error instanceof Error ? error.message : String(error));
    }
  }
  return {
    part,
    failed,
    load: () => void load(),
    give,
    get,
    use(work) {
      if (part.value) work(part.value);
      else void wait(work);
    },
  };
}
