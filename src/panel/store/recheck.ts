/** Asking servers again whether their preflights pass by now: once, or until they do. */
import { signal } from '@preact/signals';
import { type NoQuestion, questionOf, type RecheckQuestion } from '../../engine/recheck/question';
import type { RequestReport } from '../../engine/report/report';
import { recheckAccess } from '../../messaging/access';
import { type Asked, askAgain, isUnreachable, passes, type Recheck } from '../recheck/ask-again';
import { recheckTexts as words } from '../recheck/texts';
import type { WorkerLink } from '../worker-link';
import type { AccessStore } from './access';
import type { AnalysisStore } from './analysis';
import type { Clock } from './batch';
import type { NoticeStore } from './notices';

export type RecheckStore = ReturnType<typeof createRecheckStore>;

export interface RecheckSource {
  readonly worker: WorkerLink;
  readonly access: AccessStore;
  readonly analysis: AnalysisStore;
  readonly notices: Pick<NoticeStore, 'show'>;
  readonly clock: Clock;
  now(): number;
}

/** Milliseconds between two rounds of a watch. */
export const watchPause = 5_000;

/** Rounds after which a watch ends by itself: about ten minutes. */
export const watchRounds = 120;

export interface Watch {
  /** A server’s origin or a request’s id. */
  readonly place: string;
  readonly server: string;
  readonly asked: readonly Asked[];
  readonly rounds: number;
}

export function createRecheckStore({ worker, access, analysis, notices, clock, now }: RecheckSource) {
  /** By what was asked: requests come and go, and are called otherwise once all of their messages are there. */
  const results = signal<ReadonlyMap<string, Recheck>>(new Map());
  const withRequest = signal(false);
  const watch = signal<Watch | null>(null);
  /** Where a watch has ended without all of it passing. */
  const gaveUp = signal<string | null>(null);
  let timer: number | null = null;

  const put = (asked: Asked, recheck: Recheck) => {
    results.value = new Map(results.value).set(keyOf(asked), recheck);
  };
  const last = (asked: Asked): Recheck | null => results.value.get(keyOf(asked)) ?? null;
  const question = (request: RequestReport): RecheckQuestion | NoQuestion =>
    questionOf(request, analysis.entries.value);

  const askedBy = (request: RequestReport): Asked | null => {
    const one = question(request);
    return typeof one === 'string' ? null : { request, question: one };
  };

  async function check(asked: Asked): Promise<Recheck> {
    const before = last(asked);
    put(asked, { phase: 'asking', last: before?.phase === 'asking' ? before.last : before });
    const recheck = await askAgain(worker, asked, withRequest.value, now);
    put(asked, recheck);
    return recheck;
  }
  /** One after the other, the same question once; a server that does not answer is not asked the rest. */
  async function checkAll(all: readonly Asked[]): Promise<void> {
    const different = new Map(all.map((asked) => [keyOf(asked), asked]));
    for (const asked of different.values()) if (isUnreachable(await check(asked))) return;
  }
  function stopWatching() {
    if (timer !== null) clock.clearTimeout(timer);
    timer = null;
    watch.value = null;
  }
  async function round(): Promise<void> {
    const before = watch.value;
    if (!before) return;
    const green = (asked: Asked) => passes(last(asked));
    await checkAll(before.asked.filter((asked) => !green(asked)));
    // It may have been stopped, or another begun, meanwhile.
    if (watch.value !== before) return;
    const rounds = before.rounds + 1;
    const passed = before.asked.every(green);
    if (passed || rounds >= watchRounds) {
      stopWatching();
      if (!passed) gaveUp.value = before.place;
      // Said wherever the panel is: what was watched may have left the list with its page.
      return notices.show((passed ? words.passed : words.gaveUp)(before.server));
    }
    watch.value = { ...before, rounds };
    timer = clock.setTimeout(() => void round(), watchPause);
  }
  async function allowed(place: string, requests: readonly RequestReport[], go: (asked: readonly Asked[]) => void) {
    const asked = requests.flatMap((request) => askedBy(request) ?? []);
    if (asked.length === 0) return;
    await access.need({
      feature: 'recheck',
      place,
      access: recheckAccess(asked.map((one) => one.question.url)),
      go: () => go(asked),
    });
  }

  return {
    available: worker.available,
    /** What came of it when what a request asks was last asked again; null: it was not. */
    resultOf(request: RequestReport): Recheck | null {
      const asked = askedBy(request);
      return asked && last(asked);
    },
    /** Also repeat the request itself, where it is a GET or HEAD. */
    withRequest,
    watch,
    gaveUp,
    /** What would be asked for a request, or why nothing can be. */
    question,
    /** `place`, a server’s origin or a request’s id, is where the question for access is shown. */
    async check(place: string, requests: readonly RequestReport[]) {
      await allowed(place, requests, (asked) => {
        gaveUp.value = null;
        void checkAll(asked);
      });
    },
    /** Repeats it until all of them pass. */
    async startWatch(place: string, requests: readonly RequestReport[]) {
      await allowed(place, requests, (asked) => {
        stopWatching();
        gaveUp.value = null;
        watch.value = { place, server: requests[0]?.server ?? place, asked, rounds: 0 };
        void round();
      });
    },
    stopWatching,
    dispose: stopWatching,
  };
}

function keyOf({ question, request }: Asked): string {
  return JSON.stringify([question, request.credentials]);
}
