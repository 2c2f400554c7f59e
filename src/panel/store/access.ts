/** Access that the browser gives on a click: asked for where it is needed, explained before the browser asks, given back in one click. */
import { signal } from '@preact/signals';
import type { Access } from '../../messaging/access';
import type { WorkerLink } from '../worker-link';

export type AccessStore = ReturnType<typeof createAccessStore>;
export type Feature = 'trial' | 'recheck';

export interface AccessQuestion {
  readonly feature: Feature;
  /** Where it was asked, so that it is shown there: a server’s origin or a request’s id. */
  readonly place: string;
  readonly access: Access;
  /** What goes on once it is given. */
  readonly go: () => void;
}

export function createAccessStore(worker: WorkerLink) {
  const question = signal<AccessQuestion | null>(null);
  /** The browser shows its own question. */
  const asking = signal(false);
  /** Where access was refused; the feature is left alone there. `message`: the browser’s, where it did not even ask. */
  const refused = signal<(Pick<AccessQuestion, 'feature' | 'place'> & { readonly message: string | null }) | null>(
    null,
  );
  const sites = signal<readonly string[]>([]);

  function refresh() {
    worker.sitesWithAccess().then(
      (found) => {
        sites.value = found;
      },
      (error: unknown) => console.warn('CORS Lens: the sites with access could not be read.', error),
    );
  }
  // Firefox's pages of DevTools have no API for permissions.
  if (worker.available) {
    worker.onAccessChanged(refresh);
    refresh();
  }

  return {
    question,
    asking,
    refused,
    sites,
    /** Goes on at once where access is given, else asks. */
    async need(asked: AccessQuestion) {
      refused.value = null;
      if (await worker.hasAccess(asked.access)) asked.go();
      else question.value = asked;
    },
    /** To be called from a click: the browser asks now. */
    async allow() {
      const asked = question.value;
      if (!asked || asking.value) return;
      asking.value = true;
      const given = await worker.askForAccess(asked.access).catch(messageOf);
      asking.value = false;
      // What was dismissed meanwhile does not go on.
      if (question.value !== asked) return;
      question.value = null;
      if (given === true) asked.go();
      else refused.value = { ...asked, message: given === false ? null : given };
    },
    dismiss() {
      question.value = null;
    },
    async giveBack() {
      await worker.giveBackAccess();
      refresh();
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
