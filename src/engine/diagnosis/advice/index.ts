import type { Observed } from '../../policy/observe-policy';
import type { Advice, AdviceSeverity } from '../../report/report';
import type { ServerTraffic } from '../server-traffic';
import type { Adviser, Finding } from './adviser';
import { passedAnswers } from './answers';
import { authorizationUnderWildcard } from './authorization';
import { exposeHeaders } from './expose-headers';
import { httpOrigin } from './http-origin';
import type { AdviceId } from './ids';
import { maxAge } from './max-age';
import { headersNeedless, methodsNeedless } from './needless';
import { nullOrigin } from './null-origin';
import { originReflected, subdomains } from './reflected';
import { varyMissing } from './vary';
import { wildcardAndCredentials } from './wildcard-and-credentials';

/** Everything that is looked for, in the order in which it is said among what weighs the same. */
export const advisers: Readonly<Record<AdviceId, Adviser>> = {
  'origin-reflected-with-credentials': originReflected,
  'null-origin-allowed': nullOrigin,
  'http-origin-with-credentials': httpOrigin,
  'subdomains-with-credentials': subdomains,
  'vary-missing': varyMissing,
  'authorization-under-wildcard': authorizationUnderWildcard,
  'expose-headers-missing': exposeHeaders,
  'wildcard-and-credentials': wildcardAndCredentials,
  'max-age-without-effect': maxAge,
  'methods-needless': methodsNeedless,
  'headers-needless': headersNeedless,
};

const weight: Readonly<Record<AdviceSeverity, number>> = { danger: 0, fragile: 1, note: 2 };

/**
 * What passes at a server, and is dangerous or fragile all the same, the gravest first. It looks only at responses to
 * requests of the CORS protocol that pass the CORS check: what is blocked is the fix's matter, and CORS headers that
 * nobody reads harm nobody.
 */
export function adviceFor(server: ServerTraffic, observed: readonly Observed[]): readonly Advice[] {
  const passed = passedAnswers(server, observed);
  if (passed.all.length === 0) return [];
  return (Object.entries(advisers) as [AdviceId, Adviser][])
    .flatMap(([id, { title, find }]) => {
      const finding = find(passed);
      return finding ? [toAdvice(id, title, finding)] : [];
    })
    .sort((a, b) => weight[a.severity] - weight[b.severity]);
}

/** Enough to look it up; the count is of all. */
const mostEntries = 100;

function toAdvice(id: AdviceId, title: string, finding: Finding): Advice {
  const { severity, confidence, explain, change, evidence, seen } = finding;
  const entries = [...new Set(seen.map(({ exchange }) => exchange.entry))];
  return {
    id,
    severity,
    confidence,
    title,
    ...explain,
    change,
    evidence,
    entries: entries.slice(0, mostEntries),
    count: entries.length,
  };
}
