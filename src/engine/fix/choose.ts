import type { Prediction } from '../report/report';
import type { Stack } from './stack/stack';
import type { TargetId } from './target';

/** A target with how it was judged. */
export interface Judged {
  readonly target: TargetId;
  readonly predicted: Prediction;
  /** How many of the stopped requests it does not let through. */
  readonly remaining: number;
}

const order: Readonly<Record<Prediction, number>> = {
  passes: 0,
  'passes-without-credentials': 1,
  unknown: 2,
  fails: 3,
};

/**
 * The one of several changes to recommend: the one that is predicted best; among equals the one that suits the stack.
 * null: none helps any request.
 */
export function choose(judged: readonly Judged[], stack: Stack, stopped: number): TargetId | null {
  const helping = judged.filter(({ predicted, remaining }) => predicted !== 'unknown' && remaining < stopped);
  const [best] = helping.toSorted(
    (a, b) =>
      order[a.predicted] - order[b.predicted] ||
      a.remaining - b.remaining ||
      preferences(stack).indexOf(a.target) - preferences(stack).indexOf(b.target),
  );
  return best?.target ?? null;
}

/**
 * Targets from the best to the least for a stack. Where an application has CORS code of its own, the change belongs there:
 * one layer only. Else what needs nothing installed goes first, then what is known to be installed.
 */
export function preferences(stack: Stack): readonly TargetId[] {
  if (stack.foreign !== null) return ['http', ...configuration(stack), ...code, ...scripts];
  const own = ownCode(stack);
  const inCode = own !== null && stack.corsHeadersFrom.value !== 'iis' && (stack.hasCors || isRefusedInCode(stack));
  const first: readonly TargetId[] = inCode ? [own] : [];
  return [...new Set<TargetId>([...first, ...configuration(stack), ...code, ...scripts, 'http'])];
}

const code: readonly TargetId[] = ['aspnet-core', 'aspnet-web-api', 'iis-http-module'];
const scripts: readonly TargetId[] = ['iis-powershell', 'iis-appcmd'];

function configuration({ corsModule, urlRewrite }: Stack): readonly TargetId[] {
  const rewriteFirst = urlRewrite.value === true && corsModule.value !== true;
  return ['iis-custom-headers', ...(rewriteFirst ? rewrite.toReversed() : rewrite)];
}

const rewrite: readonly TargetId[] = ['iis-cors-module', 'iis-url-rewrite'];

function ownCode({ application }: Stack): 'aspnet-core' | 'aspnet-web-api' | null {
  const { value } = application;
  return value === 'aspnet-core' || value === 'aspnet-web-api' ? value : null;
}

/** The traffic itself shows that the application judges preflights. */
function isRefusedInCode({ application }: Stack): boolean {
  return application.from === 'traffic';
}
