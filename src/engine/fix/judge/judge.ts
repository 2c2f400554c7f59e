import type { CauseCode } from '../../diagnosis/causes/codes';
import type { CredentialsMode } from '../../fetch/request';
import type { ServerModel } from '../../iis/server';
import { isOrigin } from '../../policy/is-origin';
import type { Policy } from '../../policy/policy';
import type { Prediction } from '../../report/report';
import type { Assumption } from '../assume/assumption';
import { beyondConfiguration } from '../beyond-configuration';
import { isCurable, type Stopped } from '../stopped';
import type { Plan } from '../target';
import { applyPlan } from './apply-plan';
import { type Outcome, outcomeOf } from './outcome';
import { cutOff, opens } from './probes';
import { shapeOf } from './shape';

export interface Judgement {
  readonly predicted: Prediction;
  /** Which requests would still be stopped, and by what. */
  readonly remaining: readonly { readonly request: number; readonly text: string }[];
  /** The origins that can read today and cannot any more; `*`: every website can. */
  readonly cutOff: readonly string[];
}

/**
 * Makes a change to every server that is possible, and sends it the stopped requests again. null: the change opens more
 * than the policy asks for, so it is none to be offered.
 */
export function judge(
  plan: Plan,
  policy: Policy,
  stopped: readonly Stopped[],
  assumptions: readonly Assumption[],
): Judgement | null {
  const changed = assumptions.map((assumption): Changed => {
    const applied = applyPlan(plan, assumption);
    return { assumption, model: applied.ok ? applied.model : null, problem: applied.ok ? '' : applied.problem };
  });
  const known = new Map<string, Judged>();
  const outcomes = stopped.map((each) => {
    const beyond = beyondConfiguration(each.cause()?.code ?? null);
    if (beyond !== null) return { request: each.request, worst: failing(beyond), onlyWithout: false };
    const shape = `${shapeOf(each.hop)} ${each.credentials()}`;
    const judged = known.get(shape) ?? judgeOne(each, changed);
    known.set(shape, judged);
    return { request: each.request, ...judged };
  });
  // What no server can let pass says nothing of a change, unless there is nothing else.
  const curable = outcomes.filter((_, i) => stopped[i] && isCurable(stopped[i]));
  const helps = outcomes.some(({ worst }) => worst.passes);
  if (helps && changed.some((each) => opensMore(each, policy, stopped))) return null;
  return {
    predicted: predictionOf(curable.length > 0 ? curable : outcomes),
    remaining: outcomes.flatMap(({ request, worst }) => (worst.passes ? [] : [{ request, text: worst.text }])),
    cutOff: [...new Set(changed.flatMap((each) => cutOffBy(each, policy, stopped)))],
  };
}

/** A possible server with the change made; no model if it cannot be made there. */
interface Changed {
  readonly assumption: Assumption;
  readonly model: ServerModel | null;
  readonly problem: string;
}

function opensMore({ assumption, model }: Changed, policy: Policy, [first]: readonly Stopped[]): boolean {
  return first !== undefined && model !== null && opens(policy, first.hop.url, assumption.model, model) !== null;
}

/** Origins that a configuration names are asked about: those of other pages do not show in the capture. */
function cutOffBy({ assumption, model }: Changed, policy: Policy, [first]: readonly Stopped[]): readonly string[] {
  if (first === undefined || model === null) return [];
  const text = assumption.iis({}).levels.at(-1)?.text ?? '';
  const named = [...text.matchAll(/["'](https?:\/\/[^"'\s]+)["']/g)].map(([, origin = '']) => origin);
  const origins = [...new Set(named)].filter(isOrigin).slice(0, mostOrigins);
  return cutOff(policy, origins, first.hop.url, assumption.model, model);
}

const mostOrigins = 50;

interface Judged {
  /** The outcome that counts: with a mode that is not known, the one without credentials. */
  readonly worst: Outcome;
  readonly onlyWithout: boolean;
}

function judgeOne({ hop, cause, credentials: modeOf }: Stopped, servers: readonly Changed[]): Judged {
  if (hop.origin === 'null') {
    return { worst: failing('its origin is null, which no server should let in'), onlyWithout: false };
  }
  const credentials = modeOf();
  const modes: readonly CredentialsMode[] = credentials === 'unknown' ? ['omit', 'include'] : [credentials];
  const [omit, include] = modes.map((mode) =>
    together(
      servers.map(({ assumption, model, problem }) => ({
        says: assumption.says,
        outcome: model === null ? failing(problem) : succeeding(cause()?.code ?? null, outcomeOf(hop, model, mode)),
      })),
    ),
  );
  const worst = omit ?? failing('it cannot be judged');
  return { worst, onlyWithout: worst.passes && include !== undefined && !include.passes };
}

/** Where the cause is an error, headers on the error's page do not help: the request must succeed. */
function succeeding(cause: CauseCode | null, outcome: Outcome): Outcome {
  const isError = cause === 'webdav-verb' || cause === 'body-too-large';
  return isError && outcome.passes && outcome.status >= 400
    ? failing(`it is still answered ${outcome.status}`)
    : outcome;
}

/** One outcome of several possible servers: what holds for all, else not known, with what it depends on. */
function together(outcomes: readonly { readonly says: string; readonly outcome: Outcome }[]): Outcome {
  const failed = outcomes.flatMap(({ outcome }) => (outcome.passes ? [] : [outcome]));
  const [first] = failed;
  if (first === undefined) return outcomes[0]?.outcome ?? failing('there is no server to judge');
  if (failed.length === outcomes.length) return failed.find(({ unknown }) => !unknown) ?? first;
  const bad = outcomes.flatMap(({ says, outcome }) => (outcome.passes ? [] : [{ says, text: outcome.text }]))[0];
  return { passes: false, unknown: true, text: `${bad?.text ?? ''}, if ${bad?.says ?? ''}` };
}

function failing(text: string): Outcome {
  return { passes: false, unknown: false, text };
}

function predictionOf(outcomes: readonly Judged[]): Prediction {
  const failed = outcomes.flatMap(({ worst }) => (worst.passes ? [] : [worst]));
  if (failed.length > 0) return failed.every(({ unknown }) => unknown) ? 'unknown' : 'fails';
  return outcomes.some(({ onlyWithout }) => onlyWithout) ? 'passes-without-credentials' : 'passes';
}
