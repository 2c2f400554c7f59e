import type { RecheckAnswer, RecheckExchange } from '../engine/recheck/entries-of';
import type { RecheckQuestion } from '../engine/recheck/question';
import type { SessionRules, WakeUps } from './parts';
import { preflightRule, recheckRuleId, requestRule } from './recheck-rules';
import { createSerial, type Serial } from './serial';

/** Sends one request of the extension’s own, and tells what went over the wire. */
export type Send = (url: string, method: 'OPTIONS' | 'GET' | 'HEAD') => Promise<RecheckExchange>;

export interface RecheckParts {
  readonly rules: SessionRules;
  readonly wakeUps: WakeUps;
  readonly inTurn: Serial;
  readonly send: Send;
  /** Of the extension. */
  readonly id: string;
}

/** Asks servers again, one question after the other: each needs a rule of its own for that moment. */
export class Rechecks {
  readonly #parts: RecheckParts;
  readonly #questions = createSerial();

  constructor(parts: RecheckParts) {
    this.#parts = parts;
  }

  /** The preflight, if the request needs one; `actual`: then the request itself, if the question has it. */
  ask(question: RecheckQuestion, actual: boolean): Promise<RecheckAnswer> {
    return this.#questions(async () => {
      const { id } = this.#parts;
      const { url, preflight } = question;
      const first = preflight && (await this.#send(preflightRule(question, id), url, 'OPTIONS'));
      const reached = first === null || first.status > 0;
      const method = (actual || !preflight) && reached ? question.actual : null;
      return { preflight: first, actual: method && (await this.#send(requestRule(question, id), url, method)) };
    });
  }

  /** Removes the rule of a re-check that was interrupted. */
  tidy(): Promise<void> {
    return this.#questions(async () => {
      const { rules } = this.#parts;
      if ((await rules.list()).some(({ id }) => id === recheckRuleId)) await rules.change([], [recheckRuleId]);
    });
  }

  async #send(
    rule: ReturnType<typeof preflightRule>,
    url: string,
    method: 'OPTIONS' | 'GET' | 'HEAD',
  ): Promise<RecheckExchange> {
    const { rules, wakeUps, inTurn, send } = this.#parts;
    await inTurn(async () => {
      // Should the browser stop us before the rule is gone, we are woken to remove it.
      await wakeUps.start();
      await rules.change([rule], [recheckRuleId]);
    });
    try {
      return await send(url, method);
    } finally {
      await rules.change([], [recheckRuleId]);
    }
  }
}
