import type { At, RequestReport } from '../engine/report/report';
import { partTexts } from './parts/texts';

/** Undecided only because it is not known whether the request sends credentials. */
function isDependent({ verdict, credentials, reasons }: RequestReport): boolean {
  return verdict === 'unknown' && credentials === 'unknown' && reasons.some(({ when }) => when !== 'always');
}

export function verdictWord(request: RequestReport): string {
  return isDependent(request) ? partTexts.depends : partTexts.verdict[request.verdict];
}

export function verdictLead(request: RequestReport): string {
  return isDependent(request) ? partTexts.dependsLead : partTexts.verdictLead[request.verdict];
}

/** At which message the browser stopped, null if it did not. */
export function stoppedAt({ verdict, reasons }: Pick<RequestReport, 'verdict' | 'reasons'>): At | null {
  return verdict === 'blocked' ? (reasons[0]?.at ?? null) : null;
}
