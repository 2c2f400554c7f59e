import { extractHeaderListValues } from '../../fetch/extract-header-list-values';
import type { StepId } from '../../fetch/steps';
import type { Range } from '../../http/range';
import { isToken } from '../../http/token';
import { say } from '../../report/text';
import { responseEvidence, responseValue } from '../check';
import type { RuleId } from './ids';
import { always, preflightAnchor, type Rule } from './rule';

/** The two rules on lists that do not parse, alike but for their names. */
function listInvalid(
  id: RuleId,
  step: StepId,
  header: string,
  chromium: string,
  firefox: string,
  example: string,
): Rule {
  const name = header.toLowerCase();
  return {
    id,
    step,
    applies: always,
    chromium: () => chromium,
    firefox: () => firefox,
    title: `${header} is a list`,
    brief: () => `${header.replace('Access-Control-', '')} is not a list`,
    explain: (check) =>
      say`${header} says ${responseValue(check, name)}, which is not a comma-separated list: no browser can read it. It should look like ${example}.`,
    change: () => `Separate the names with commas, without quotes: ${example}.`,
    evidence: (check) => responseEvidence(check, name, offending),
    parameter: (check) => responseValue(check, name),
    spec: preflightAnchor,
  };
}

/** The members that are not tokens. */
function offending(value: string): readonly Range[] {
  if (extractHeaderListValues([{ name: 'x', value }], 'x') !== 'failure') return [];
  return [...value.matchAll(/[^,]+/g)]
    .filter(([member]) => member.trim() !== '' && !isToken(member.trim()))
    .map((match): Range => [match.index, match.index + match[0].length]);
}

export const allowMethodsInvalid = listInvalid(
  'allow-methods-invalid',
  'allow-methods-parses',
  'Access-Control-Allow-Methods',
  'InvalidAllowMethodsPreflightResponse',
  'CORSInvalidAllowMethod',
  'GET, PUT, DELETE',
);

export const allowHeadersInvalid = listInvalid(
  'allow-headers-invalid',
  'allow-headers-parses',
  'Access-Control-Allow-Headers',
  'InvalidAllowHeadersPreflightResponse',
  'CORSInvalidAllowHeader',
  'authorization, content-type',
);
