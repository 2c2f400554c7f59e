import type { LabCase } from '../case';
import { allowOriginCases } from './allow-origin';
import { allowedCases } from './allowed';
import { credentialsCases } from './credentials';
import { headersCases } from './headers';
import { malformedAllowOriginCases } from './malformed-allow-origin';
import { methodsCases } from './methods';
import { noAllowOriginCases } from './no-allow-origin';
import { notCorsCases } from './not-cors';
import { otherRequestsCases } from './other-requests';
import { preflightStatusCases } from './preflight-status';
import { redirectCases } from './redirects';
import { refusedPreflightCases } from './refused-preflight';
import { severalCases } from './several';

export interface CaseGroup {
  readonly title: string;
  readonly cases: readonly LabCase[];
}

/** The lab's table, in the order of its page. */
export const caseGroups: readonly CaseGroup[] = [
  { title: 'The allowed origin is another one', cases: allowOriginCases },
  {
    title: 'The allowed origin is not an origin',
    cases: malformedAllowOriginCases,
  },
  { title: 'No allowed origin', cases: noAllowOriginCases },
  { title: 'The preflight is refused', cases: refusedPreflightCases },
  { title: 'The preflight has the wrong status', cases: preflightStatusCases },
  { title: 'Redirects', cases: redirectCases },
  { title: 'Credentials', cases: credentialsCases },
  { title: 'Methods', cases: methodsCases },
  { title: 'Headers', cases: headersCases },
  { title: 'Several problems', cases: severalCases },
  { title: 'Other kinds of requests', cases: otherRequestsCases },
  { title: 'Not CORS', cases: notCorsCases },
  { title: 'Allowed', cases: allowedCases },
];

export const cases: readonly LabCase[] = caseGroups.flatMap((group) => group.cases);

/** Throws if there is none, so that a test never runs against nothing. */
export function caseOf(id: string): LabCase {
  const found = cases.find((labCase) => labCase.id === id);
  if (found === undefined) throw new Error(`The lab has no case ${id}`);
  return found;
}
