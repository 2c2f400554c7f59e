import type { CodePolicy } from '../code/code-policy';
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

/** The same checks in each language that can hold any of them; none if there is nothing that can be repeated. */
export function verification(requests: readonly CheckedRequest[], policy: CodePolicy): readonly VerificationScript[] {
  const checks = checksFor(requests, policy).filter(({ preflight, repeat }) => preflight || repeat);
  if (checks.length === 0) return [];
  const scripts: readonly VerificationScript[] = [
    { id: 'curl', language: 'sh', ...shChecks(checks) },
    { id: 'curl-cmd', language: 'cmd', ...cmdChecks(checks) },
    { id: 'powershell', language: 'powershell', ...powershellChecks(checks) },
  ];
  return scripts.filter(({ leftOut }) => leftOut.length < checks.length);
}
