import type { CauseReport, Confidence } from '../../report/report';
import { authBeforeCors, corsModuleUnlistedOrigin, windowsAuthPreflight } from './authentication';
import { azurePlatformCors } from './azure';
import type { Cause, Evidence, Finding } from './cause';
import type { ProblemCauseCode } from './codes';
import { configBroken } from './config-broken';
import { alteredByExtension } from './extension';
import { aspnetcorePolicyRefused, tokenEndpoint, webapiNoPolicy, webapiPolicyRefused, webdavVerb } from './frameworks';
import { httpSys } from './http-sys';
import { credentialsNotTrue, duplicateLayers, originsInOneHeader, wildcardWithCredentials } from './layers';
import {
  headersMissing,
  headersUnparseable,
  methodCase,
  methodMissing,
  methodsUnparseable,
  responseHeaderSentByClient,
  tracingHeaders,
} from './lists';
import { corsNotConfigured, originRefused } from './not-configured';
import {
  iisOptionsHandler,
  optionsRouteMissing,
  optionsVerbUnhandled,
  preflightOnly,
  requestFilteringVerb,
  responseOnly,
} from './options';
import {
  originCase,
  originHost,
  originLoopbackAlias,
  originNotUrl,
  originNull,
  originPath,
  originPort,
  originScheme,
  originTrailingSlash,
  originWildcardPattern,
} from './origin-differs';
import {
  redirectByBrowser,
  redirectCanonical,
  redirectOriginNull,
  redirectToHttps,
  redirectToItself,
  redirectToLogin,
} from './redirects';
import { appNotRunning, bodyTooLarge, errorPageWithoutCors } from './server-errors';
import { varyMissing } from './vary';

/** Every cause, the telling ones first: of several with the same confidence the first row counts. */
export const causes: Readonly<Record<ProblemCauseCode, Cause>> = {
  'redirect-by-browser': redirectByBrowser,
  'http-sys': httpSys,
  'config-broken': configBroken,
  'app-not-running': appNotRunning,
  'body-too-large': bodyTooLarge,
  'origin-null': originNull,
  'redirect-origin-null': redirectOriginNull,
  'iis-options-handler': iisOptionsHandler,
  'windows-auth-preflight': windowsAuthPreflight,
  'redirect-to-https': redirectToHttps,
  'redirect-to-itself': redirectToItself,
  'redirect-canonical': redirectCanonical,
  'redirect-to-login': redirectToLogin,
  'vary-missing': varyMissing,
  'origins-in-one-header': originsInOneHeader,
  'origin-wildcard-pattern': originWildcardPattern,
  'origin-not-url': originNotUrl,
  'origin-loopback-alias': originLoopbackAlias,
  'origin-scheme': originScheme,
  'origin-host': originHost,
  'origin-port': originPort,
  'origin-case': originCase,
  'origin-trailing-slash': originTrailingSlash,
  'origin-path': originPath,
  'altered-by-extension': alteredByExtension,
  'duplicate-layers': duplicateLayers,
  'wildcard-with-credentials': wildcardWithCredentials,
  'credentials-not-true': credentialsNotTrue,
  'methods-unparseable': methodsUnparseable,
  'headers-unparseable': headersUnparseable,
  'method-case': methodCase,
  'method-missing': methodMissing,
  'response-header-sent-by-client': responseHeaderSentByClient,
  'tracing-headers': tracingHeaders,
  'headers-missing': headersMissing,
  'azure-platform-cors': azurePlatformCors,
  'aspnetcore-policy-refused': aspnetcorePolicyRefused,
  'webapi-policy-refused': webapiPolicyRefused,
  'token-endpoint': tokenEndpoint,
  'webapi-no-policy': webapiNoPolicy,
  'webdav-verb': webdavVerb,
  'cors-module-unlisted-origin': corsModuleUnlistedOrigin,
  'auth-before-cors': authBeforeCors,
  'request-filtering-verb': requestFilteringVerb,
  'options-route-missing': optionsRouteMissing,
  'options-verb-unhandled': optionsVerbUnhandled,
  'error-page-without-cors': errorPageWithoutCors,
  'preflight-only': preflightOnly,
  'response-only': responseOnly,
  'origin-refused': originRefused,
  'cors-not-configured': corsNotConfigured,
};

const weight: Readonly<Record<Confidence, number>> = {
  certain: 2,
  likely: 1,
  possible: 0,
};

/** The likeliest cause, null if the capture points to none. */
export function causeOf(evidence: Evidence): CauseReport | null {
  // What the browser had kept was the answer to another request: what it lacks says little of how this one would be answered.
  const kept = evidence.exchange.kept ? varyMissing(evidence) : null;
  if (kept) return reportOf('vary-missing', kept);
  let best: CauseReport | null = null;
  for (const [code, cause] of Object.entries(causes) as [ProblemCauseCode, Cause][]) {
    const finding = cause(evidence);
    if (finding && (best === null || weight[finding.confidence] > weight[best.confidence]))
      best = reportOf(code, finding);
  }
  // That the cache answered is a guess.
  return best?.confidence === 'certain' && evidence.exchange.kept ? { ...best, confidence: 'likely' } : best;
}

function reportOf(code: ProblemCauseCode, { confidence, explain, change }: Finding): CauseReport {
  return { code, confidence, ...explain, change };
}
