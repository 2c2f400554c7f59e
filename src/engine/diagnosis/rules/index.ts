import type { StepId } from '../../fetch/steps';
import type { Check } from '../check';
import { allowCredentialsNotTrue } from './allow-credentials-not-true';
import { allowOriginInvalid } from './allow-origin-invalid';
import { allowOriginMismatch } from './allow-origin-mismatch';
import { allowOriginMissing } from './allow-origin-missing';
import { allowOriginMultiple } from './allow-origin-multiple';
import { allowOriginWildcardWithCredentials } from './allow-origin-wildcard-with-credentials';
import { headersNotAllowed } from './headers-not-allowed';
import type { RuleId } from './ids';
import { allowHeadersInvalid, allowMethodsInvalid } from './lists-invalid';
import { localNetwork } from './local-network';
import { methodNotAllowed } from './method-not-allowed';
import { preflightRedirect } from './preflight-redirect';
import { preflightStatus } from './preflight-status';
import { redirectScheme, redirectWithCredentials } from './redirects';
import type { Rule } from './rule';
import { urlScheme } from './url-scheme';

/** Every rule. Of several for one step the first that applies counts, so the order of the rows is that of the questions. */
export const rules: Readonly<Record<RuleId, Rule>> = {
  'local-network': localNetwork,
  'preflight-redirect': preflightRedirect,
  'allow-origin-missing': allowOriginMissing,
  'allow-origin-wildcard-with-credentials': allowOriginWildcardWithCredentials,
  'allow-origin-multiple': allowOriginMultiple,
  'allow-origin-invalid': allowOriginInvalid,
  'allow-origin-mismatch': allowOriginMismatch,
  'allow-credentials-not-true': allowCredentialsNotTrue,
  'preflight-status': preflightStatus,
  'allow-methods-invalid': allowMethodsInvalid,
  'allow-headers-invalid': allowHeadersInvalid,
  'method-not-allowed': methodNotAllowed,
  'headers-not-allowed': headersNotAllowed,
  'url-scheme': urlScheme,
  'redirect-scheme': redirectScheme,
  'redirect-with-credentials': redirectWithCredentials,
};

const inOrder = Object.values(rules);

/** The rule for a failed step, null for steps that no rule is about (a preflight that the network failed). */
export function ruleFor(step: StepId, check: Check): Rule | null {
  return inOrder.find((rule) => rule.step === step && rule.applies(check)) ?? null;
}
