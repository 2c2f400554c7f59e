import type { CauseCode } from '../diagnosis/causes/codes';
import type { ServerTraffic } from '../diagnosis/server-traffic';
import type { CredentialsMode } from '../fetch/request';
import type { Observed } from '../policy/observe-policy';
import type { Policy } from '../policy/policy';
import type { FixReport, Prediction } from '../report/report';
import { beyondHeaders } from './beyond-headers';
import { type Outcome, predict } from './predict';
import type { Plan, Target } from './target';
import { targets } from './targets';

/** A blocked request of the server, with its index in the report. */
export interface Blocked extends Observed {
  readonly request: number;
  readonly cause: () => CauseCode | null;
}

/**
 * The changes that could be made to a server, each judged against its blocked requests before it is offered.
 * Recommended is the first that lets all of them through, else the one that helps most; what remains it says.
 */
export function fixesFor(policy: Policy, server: ServerTraffic, blocked: readonly Blocked[]): readonly FixReport[] {
  const judged = Object.values(targets).flatMap((target) => {
    const plan = target.plan(policy, server);
    return plan ? [judge(target, plan, blocked, policy)] : [];
  });
  const best = foreign(server) ? undefined : bestOf(judged, blocked.length);
  return judged.map((fix) => ({ ...fix, recommended: fix === best }));
}

function bestOf(fixes: readonly FixReport[], blocked: number): FixReport | undefined {
  const first = (prediction: Prediction): FixReport | undefined =>
    fixes.find(({ predicted }) => predicted === prediction);
  const helping = fixes
    .filter(({ remaining }) => remaining.length < blocked)
    .sort((a, b) => a.remaining.length - b.remaining.length);
  return first('passes') ?? first('passes-without-credentials') ?? helping[0];
}

function judge(target: Target, plan: Plan, blocked: readonly Blocked[], policy: Policy): FixReport {
  const outcomes = blocked.map((each) => ({ request: each.request, ...outcomeOf(each, plan) }));
  const remaining = outcomes.flatMap(({ request, worst }) => (worst.passes ? [] : [{ request, text: worst.text }]));
  const { id, title } = target;
  const { files, needs, warnings } = plan;
  return {
    target: id,
    title,
    recommended: false,
    needs: [...layerNotes(blocked), ...needs],
    files,
    warnings: [...warnings, ...policyWarnings(policy)],
    predicted: predictionOf(outcomes),
    remaining,
  };
}

/** Two layers are seen: one of them is not IIS's, and only its owner can take it out. */
function layerNotes(blocked: readonly Blocked[]): readonly string[] {
  if (!blocked.some(({ cause }) => cause() === 'duplicate-layers')) return [];
  return [
    'Two layers set CORS headers now. This replaces those of IIS; take out the application’s own (UseCors, EnableCors, headers set in code), or there will still be two.',
  ];
}

interface Judged {
  /** The outcome that counts: with a mode that is not known, the one without credentials. */
  readonly worst: Outcome;
  readonly onlyWithout: boolean;
}

function outcomeOf(each: Blocked, plan: Plan): Judged {
  const cause = each.cause();
  const beyond = cause && beyondHeaders[cause];
  if (beyond) return { worst: { passes: false, unknown: false, text: beyond }, onlyWithout: false };
  const credentials = each.diagnosis.credentials();
  const modes: readonly CredentialsMode[] = credentials === 'unknown' ? ['omit', 'include'] : [credentials];
  const outcomes = modes.map((mode) => predict(each, plan, mode));
  const [omit = { passes: true }, include = omit] = outcomes;
  return { worst: omit, onlyWithout: omit.passes && !include.passes };
}

function predictionOf(outcomes: readonly Judged[]): Prediction {
  const failing = outcomes.flatMap(({ worst }) => (worst.passes ? [] : [worst]));
  if (failing.length > 0) return failing.every(({ unknown }) => unknown) ? 'unknown' : 'fails';
  return outcomes.some(({ onlyWithout }) => onlyWithout) ? 'passes-without-credentials' : 'passes';
}

/** What a policy opens that is worth a second thought. */
function policyWarnings({ origins, credentials }: Policy): readonly string[] {
  const plain = origins.filter((origin) => origin.startsWith('http://'));
  if (!credentials || plain.length === 0) return [];
  return [
    `${plain.join(', ')} is not encrypted: whoever is on its network can act with the user’s cookies on this server.`,
  ];
}

/** Something other than IIS, as far as the responses tell. */
function foreign(server: ServerTraffic): boolean {
  return server.product !== null && !server.isIis && !server.isKestrel && !/ASP\.NET|http\.sys/.test(server.product);
}
