import { inPlaceOfSecret } from '../../http/hide-secrets';
import type { CodePolicy } from '../../policy/policy';
import type { Language } from '../target';
import { type Check, type CheckedRequest, checksFor } from './checked-request';
import { cmdChecks } from './cmd';
import { powershellChecks } from './powershell';
import { shChecks } from './sh';

/** A script that repeats requests after the change, and says of each whether a browser would let it pass. */
export interface VerificationScript {
  readonly id: 'curl' | 'curl-cmd' | 'powershell';
  readonly language: Language;
  readonly text: string;
  /** Requests that its language cannot hold; its comments name them as well. */
  readonly leftOut: readonly Check[];
}

/** Enough to see that the change works. */
const most = 10;

/** The same checks in each language that can hold any of them; none if there is nothing that can be repeated. */
export function verification(requests: readonly CheckedRequest[], policy: CodePolicy): readonly VerificationScript[] {
  const all = checksFor(requests, policy);
  if (all.length === 0) return [];
  const checks = all.slice(0, most);
  const notes = notesOn(checks, all.length - checks.length);
  const scripts: readonly VerificationScript[] = [
    { id: 'curl', language: 'sh', ...shChecks(checks, notes) },
    { id: 'curl-cmd', language: 'cmd', ...cmdChecks(checks, notes) },
    { id: 'powershell', language: 'powershell', ...powershellChecks(checks, notes) },
  ];
  return scripts.filter(({ leftOut }) => leftOut.length < checks.length);
}

/** Said at the end. Plain words: they are no captured text, and mean nothing to any of the languages. */
function notesOn(checks: readonly Check[], more: number): readonly string[] {
  return [
    ...(more === 0
      ? []
      : [more === 1 ? 'One more request is not repeated.' : `${more} more requests are not repeated.`]),
    ...(checks.some(({ url }) => url.includes(inPlaceOfSecret))
      ? [`What looked like a secret in a URL is ${inPlaceOfSecret} in it.`]
      : []),
  ];
}
