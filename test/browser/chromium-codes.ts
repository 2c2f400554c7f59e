import type { RuleId } from '../../src/engine/diagnosis/rules/ids';
import type { At } from '../../src/engine/report/report';

/** Codes that exist twice: as they are for the request's own response, with the prefix `Preflight` for the preflight's. */
const corsCheck: Readonly<Record<string, RuleId>> = {
  MissingAllowOriginHeader: 'allow-origin-missing',
  WildcardOriginNotAllowed: 'allow-origin-wildcard-with-credentials',
  MultipleAllowOriginValues: 'allow-origin-multiple',
  InvalidAllowOriginValue: 'allow-origin-invalid',
  AllowOriginMismatch: 'allow-origin-mismatch',
  InvalidAllowCredentials: 'allow-credentials-not-true',
};

const codes: Readonly<Record<string, { readonly rule: RuleId; readonly at: At }>> = {
  PreflightInvalidStatus: { rule: 'preflight-status', at: 'preflight' },
  PreflightDisallowedRedirect: { rule: 'preflight-redirect', at: 'preflight' },
  InvalidAllowMethodsPreflightResponse: { rule: 'allow-methods-invalid', at: 'preflight' },
  InvalidAllowHeadersPreflightResponse: { rule: 'allow-headers-invalid', at: 'preflight' },
  MethodDisallowedByPreflightResponse: { rule: 'method-not-allowed', at: 'preflight' },
  HeaderDisallowedByPreflightResponse: { rule: 'headers-not-allowed', at: 'preflight' },
  RedirectContainsCredentials: { rule: 'redirect-with-credentials', at: 'actual' },
  ...Object.fromEntries(
    Object.entries(corsCheck).flatMap(([code, rule]) => [
      [code, { rule, at: 'actual' as const }],
      [`Preflight${code}`, { rule, at: 'preflight' as const }],
    ]),
  ),
};

/**
 * What Chromium means by a code, written down apart from the engine so that tests can check the engine by it.
 * https://chromedevtools.github.io/devtools-protocol/tot/Network/#type-CorsError
 */
export function meaningOf(code: string): { readonly rule: RuleId; readonly at: At } {
  const meaning = codes[code];
  if (meaning === undefined) throw new Error(`No meaning is written down for Chromium's ${code}`);
  return meaning;
}
