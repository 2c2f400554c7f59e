import type { Policy } from '../policy/policy';
import { policyWarnings } from '../policy/policy-warnings';
import type { FileProblem, FixFile, FixReport } from '../report/report';
import type { Assumptions } from './assume/assumption';
import { choose, preferences } from './choose';
import { type Judgement, judge } from './judge/judge';
import { mendsFor } from './mend';
import { ownFiltering } from './mend/own-filtering';
import type { Stack } from './stack/stack';
import type { Stopped } from './stopped';
import type { Plan, Target } from './target';
import { targets } from './targets';
import { whereNote } from './targets/notes';
import { type ConfigChange, editedFile } from './web-config/edited-file';
import { type OwnConfiguration, ownConfiguration, refusalAfter } from './web-config/own-configuration';
import type { WebConfigFile } from './web-config/web-config-file';

export interface FixInput {
  readonly policy: Policy;
  readonly stack: Stack;
  readonly stopped: readonly Stopped[];
  readonly assumptions: Assumptions;
  /** What pages send and should not: it is left out of `stopped`. */
  readonly sentInVain: readonly string[];
  /** The server allows credentials today, the policy does not, and it is not known whether pages send them. */
  readonly dropsCredentials: boolean;
  /** The user's own, into which the change is to be made; null: a new file is shown. */
  readonly webConfig: WebConfigFile | null;
  /** The server was seen to read its configuration. */
  readonly isConfigurationRead: boolean;
}

/**
 * The changes that could be made to a server, those that suit it first. Each is made to every server that would have
 * answered as observed, and judged against the stopped requests before it is offered.
 */
export function fixesFor(input: FixInput): readonly FixReport[] {
  const { policy, stack, stopped } = input;
  const own = input.webConfig && ownConfiguration(input.webConfig, input.isConfigurationRead);
  const mended = mendsFor(stopped, ownFiltering(own));
  const fixes = preferences(stack).flatMap((id) => {
    const target = targets[id];
    const judged = target.plans({ policy, stack, mended }).flatMap((plan) => {
      const change = changeOf(plan, own, input.isConfigurationRead);
      const judgement =
        change.problem === null
          ? judge(plan, policy, stopped, input.assumptions.servers)
          : refused(change.problem, stopped);
      return judgement ? [{ plan, change, judgement }] : [];
    });
    const best =
      judged.find(({ judgement }) => judgement.predicted === 'passes') ??
      judged.findLast(({ plan }) => plan.takesAway !== true);
    return best ? [fixReport(target, best, input)] : [];
  });
  const chosen = choose(
    fixes.map(({ target, predicted, remaining }) => ({ target, predicted, remaining: remaining.length })),
    stack,
    stopped.length,
  );
  return fixes.map((fix) => ({ ...fix, recommended: fix.target === chosen }));
}

/** The web.config that a plan makes, unless IIS would answer 500.19 for it. */
function changeOf({ edits, model }: Plan, own: OwnConfiguration | null, isRead: boolean): ConfigChange {
  // Where what answers is not IIS, no web.config is read.
  if (model) return { file: null, problem: null };
  const change = editedFile(edits, own);
  if (own === null || change.file === null) return change;
  const problem = refusalAfter(own, ownConfiguration({ name: own.name, text: change.file.text }, isRead));
  return problem === null ? change : { file: null, problem };
}

/** A change that cannot be made, or that IIS would not read, lets no request through. */
function refused({ message }: FileProblem, stopped: readonly Stopped[]): Judgement {
  return { predicted: 'fails', remaining: stopped.map(({ request }) => ({ request, text: message })), cutOff: [] };
}

interface JudgedPlan {
  readonly plan: Plan;
  readonly change: ConfigChange;
  readonly judgement: Judgement;
}

function fixReport(
  target: Target,
  { plan, change, judgement }: JudgedPlan,
  { policy, webConfig, assumptions, sentInVain, dropsCredentials }: FixInput,
): FixReport {
  const { predicted, remaining, cutOff } = judgement;
  const config = plan.asWebConfig ? change : null;
  const files: readonly FixFile[] = [
    ...plan.files.map((file) => ({ ...file, hunks: null })),
    ...(config?.file ? [config.file] : []),
  ];
  return {
    target: target.id,
    title: target.title,
    recommended: false,
    needs: [
      ...(sentInVain.length === 0 ? [] : [pageNeed(sentInVain)]),
      ...plan.needs.filter((need) => webConfig === null || need !== whereNote),
    ],
    files,
    warnings: [
      ...(config !== null && webConfig !== null && !assumptions.explained ? [otherFileWarning] : []),
      ...(dropsCredentials && plan.takesAway !== true ? [credentialsWarning] : []),
      ...plan.warnings,
      ...policyWarnings(policy),
      ...cutOffWarning(cutOff, policy),
    ],
    problem: config?.problem ?? null,
    predicted,
    remaining,
  };
}

function cutOffWarning(origins: readonly string[], policy: Policy): readonly string[] {
  if (origins.length === 0) return [];
  if (origins.includes('*')) {
    return [
      `Until now every website could read what this server answers without credentials; afterwards only ${policy.origins.join(', ')} can. Add the others that need it to the origins.`,
    ];
  }
  return [
    `Until now ${origins.join(', ')} could read what this server answers, and afterwards cannot: to keep that, add it to the origins.`,
  ];
}

function pageNeed(names: readonly string[]): string {
  const it = names.length === 1 ? 'it' : 'them';
  return `Delete ${names.join(' and ')} from the page’s code: only servers send ${it}, and its requests pass once it no longer sends ${it}.`;
}

const credentialsWarning =
  'The server sends Access-Control-Allow-Credentials: true today, and this change does not ask for it: if pages send cookies or a sign-in, switch Credentials on.';

const otherFileWarning =
  'With this web.config the server would not have answered as it did: make sure that it is the one of this server and of this application.';
