import type { Policy } from '../policy/policy';
import { policyWarnings } from '../policy/policy-warnings';
import type { FixFile, FixReport } from '../report/report';
import type { Assumptions } from './assume/assumption';
import { choose, preferences } from './choose';
import { type Judgement, judge } from './judge/judge';
import { mendsFor } from './mend';
import type { Stack } from './stack/stack';
import type { Stopped } from './stopped';
import type { Plan, Target } from './target';
import { targets } from './targets';
import { whereNote } from './targets/notes';
import { type ConfigChange, editedFile } from './web-config/edited-file';
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
}

/**
 * The changes that could be made to a server, those that suit it first. Each is made to every server that would have
 * answered as observed, and judged against the stopped requests before it is offered.
 */
export function fixesFor(input: FixInput): readonly FixReport[] {
  const { policy, stack, stopped } = input;
  const mended = mendsFor(stopped);
  const fixes = preferences(stack).flatMap((id) => {
    const target = targets[id];
    const judged = target.plans({ policy, stack, mended }).flatMap((plan) => {
      const judgement = judge(plan, policy, stopped, input.assumptions.servers);
      return judgement ? [{ plan, judgement }] : [];
    });
    const best =
      judged.find(({ judgement }) => judgement.predicted === 'passes') ??
      judged.findLast(({ plan }) => plan.takesAway !== true);
    return best ? [fixReport(target, best.plan, best.judgement, input)] : [];
  });
  const chosen = choose(
    fixes.map(({ target, predicted, remaining }) => ({ target, predicted, remaining: remaining.length })),
    stack,
    stopped.length,
  );
  return fixes.map((fix) => ({ ...fix, recommended: fix.target === chosen }));
}

function fixReport(
  target: Target,
  plan: Plan,
  judgement: Judgement,
  { policy, webConfig, assumptions, sentInVain, dropsCredentials }: FixInput,
): FixReport {
  const config: ConfigChange | null = plan.asWebConfig ? editedFile(plan.edits, webConfig) : null;
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
    ],
    problem: config?.problem ?? null,
    ...judgement,
  };
}

function pageNeed(names: readonly string[]): string {
  const it = names.length === 1 ? 'it' : 'them';
  return `Delete ${names.join(' and ')} from the page’s code: only servers send ${it}, and its requests pass once it no longer sends ${it}.`;
}

const credentialsWarning =
  'The server sends Access-Control-Allow-Credentials: true today, and this change does not ask for it: if pages send cookies or a sign-in, switch Credentials on.';

const otherFileWarning =
  'With this web.config the server would not have answered as it did: make sure that it is the one of this server and of this application.';
