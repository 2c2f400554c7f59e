import { isSamePlan, type TrialPlan } from '../engine/trial/plan';
import { type Trial, type TrialEnd, trialMinutes } from '../messaging/trial';
import type { TrialParts } from './parts';
import { firstTrialRule, trialRules } from './trial-rules';

/** Milliseconds for which the panel can read why a trial ended. */
const remembered = 60_000;

/** Milliseconds that a devtools page has to hear of its trial. */
const settling = 3_000;

/**
 * The trials of all tabs. Nothing is kept here: a trial is on while the browser has its rules, and what they belong to is
 * written down before they are made. So whenever the service worker is stopped, `tidy` finds what to end.
 */
export class Trials {
  readonly #parts: TrialParts;

  constructor(parts: TrialParts) {
    this.#parts = parts;
  }

  /**
   * Begins a trial in a tab, in place of the one that may be on there. The same once more, asked by a panel that got no answer
   * since the service worker was stopped, leaves it as it is: its requests must not fail for a moment.
   */
  start(tabId: number, plan: TrialPlan): Promise<void> {
    return this.#parts.inTurn(async () => {
      const { rules, trials, wakeUps, now, pageOrigin } = this.#parts;
      if (await this.#isOn(tabId, plan)) return;
      await this.#removeRules(tabId);
      const wanted = trialRules(plan, tabId);
      const free = await this.#freeIds(wanted.length);
      const startedAt = now();
      await trials.put({
        tabId,
        plan,
        pageOrigin: await pageOrigin(tabId),
        ruleIds: free,
        startedAt,
        endsAt: startedAt + trialMinutes * 60_000,
        end: null,
      });
      await wakeUps.start();
      const made = free.flatMap((id, at) => (wanted[at] ? [{ ...wanted[at], id }] : []));
      try {
        await rules.change(made, []);
      } catch (error) {
        await trials.drop(tabId);
        throw error;
      }
    });
  }

  /** Ends the trial of a tab, and whatever may be left of an earlier one. */
  end(tabId: number, why: TrialEnd): Promise<void> {
    return this.#parts.inTurn(async () => {
      const trial = (await this.#parts.trials.list()).find((each) => each.tabId === tabId);
      await this.#removeRules(tabId);
      if (trial) await this.#close(trial, why);
      await this.#sleepIfDone();
    });
  }

  /**
   * Ends what is over: whose time has passed, whose DevTools is closed, what is no longer permitted, what was interrupted;
   * and removes every rule that belongs to no trial.
   */
  tidy(isPresent: (tabId: number) => boolean): Promise<void> {
    return this.#parts.inTurn(async () => {
      const { rules, trials, isPermitted, now } = this.#parts;
      const made = await rules.list();
      const known = await trials.list();
      const on = known.filter(({ end }) => end === null);
      const existing = new Set(made.map(({ id }) => id));
      const over = new Map<Trial, TrialEnd>();
      for (const trial of on) {
        const { tabId, plan, startedAt, endsAt, ruleIds } = trial;
        if (!isPresent(tabId) && now() - startedAt >= settling) over.set(trial, 'devtools-closed');
        // A clock that was set back must not make a trial last.
        else if (now() >= endsAt || now() < startedAt) over.set(trial, 'time');
        // Chromium (156) goes on applying rules to a site that access was taken back from.
        else if (!(await isPermitted(plan))) over.set(trial, 'access');
        else if (!ruleIds.every((id) => existing.has(id))) over.set(trial, 'lost');
      }
      const kept = new Set(on.filter((trial) => !over.has(trial)).flatMap(({ ruleIds }) => ruleIds));
      const orphans = made.filter(({ id }) => id >= firstTrialRule && !kept.has(id)).map(({ id }) => id);
      if (orphans.length > 0) await rules.change([], orphans);
      for (const [trial, why] of over) await this.#close(trial, why);
      for (const { tabId, end } of known) if (end && now() - end.at >= remembered) await trials.drop(tabId);
      await this.#sleepIfDone();
    });
  }

  async #isOn(tabId: number, plan: TrialPlan): Promise<boolean> {
    const { rules, trials, now } = this.#parts;
    const on = (await trials.list()).find((trial) => trial.tabId === tabId && trial.end === null);
    if (!on || now() >= on.endsAt || !isSamePlan(on.plan, plan)) return false;
    const existing = new Set((await rules.list()).map(({ id }) => id));
    return on.ruleIds.every((id) => existing.has(id));
  }

  async #removeRules(tabId: number): Promise<void> {
    const { rules } = this.#parts;
    const ofTab = (await rules.list()).filter(
      ({ id, condition }) => id >= firstTrialRule && condition.tabIds?.includes(tabId),
    );
    if (ofTab.length > 0)
      await rules.change(
        [],
        ofTab.map(({ id }) => id),
      );
  }

  /** Writes down that it is over, without the addresses; when nobody is there to read it, nothing stays. */
  async #close(trial: Trial, why: TrialEnd): Promise<void> {
    const { trials, now } = this.#parts;
    if (trial.end !== null) return;
    const plan = { ...trial.plan, rules: [] };
    if (why === 'devtools-closed') await trials.drop(trial.tabId);
    else await trials.put({ ...trial, plan, ruleIds: [], end: { at: now(), why } });
  }

  async #freeIds(count: number): Promise<readonly number[]> {
    const { rules, trials } = this.#parts;
    const written = (await trials.list()).filter(({ end }) => end === null).flatMap(({ ruleIds }) => ruleIds);
    const taken = new Set([...(await rules.list()).map(({ id }) => id), ...written]);
    const free: number[] = [];
    for (let id = firstTrialRule; free.length < count; id++) if (!taken.has(id)) free.push(id);
    return free;
  }

  /** The re-check’s rule counts, too: it must not be left behind either. */
  async #sleepIfDone(): Promise<void> {
    const { rules, trials, wakeUps } = this.#parts;
    if ((await trials.list()).length === 0 && (await rules.list()).length === 0) await wakeUps.stop();
  }
}
