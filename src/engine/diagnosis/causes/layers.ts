import { isOriginList } from '../../http/compare-origins';
import { get, linesOf } from '../../http/header-list';
import type { Text } from '../../report/report';
import { plain, say } from '../../report/text';
import { factsOf } from '../server-facts';
import { isOfIis, isUnnamed } from './answered-by';
import { type Cause, type Evidence, ofNamedOrigin, stoppedBy } from './cause';

function allowed({ response }: Evidence): string {
  return get(response.headers, 'access-control-allow-origin') ?? '';
}

function values(evidence: Evidence): readonly string[] {
  return allowed(evidence)
    .split(/[\s,;|]+/)
    .filter((value) => value !== '');
}

/** A value twice, or `*` beside another: nobody writes that on purpose. */
function isDoubled(each: readonly string[]): boolean {
  return new Set(each).size < each.length || each.includes('*');
}

/** Headers can be set in a web.config, as far as the server tells. */
function mayBeIis(evidence: Evidence): boolean {
  return isOfIis(evidence) || isUnnamed(evidence);
}

/** IIS's own answers carry what its configuration adds, and nothing of the application. */
function whichLayers(evidence: Evidence): Text {
  const { iisSendsAllowOrigin, iisNamesOrigins } = factsOf(evidence.server);
  // Custom headers cannot name the origin that asks.
  const own = iisNamesOrigins ? 'outboundRules' : 'customHeaders';
  if (iisSendsAllowOrigin)
    return say`one is web.config, most likely its ${own}, since answers of IIS itself carry it, too; the other is the application`;
  const configured = mayBeIis(evidence) ? say`${'customHeaders'} in web.config` : plain('the server’s configuration');
  return say`such as ${configured} and the application${plain(values(evidence).includes('*') ? ', or an extension of the browser' : '')}`;
}

/** Two layers each add their header, typically IIS customHeaders and the application. */
export const duplicateLayers: Cause = (evidence) => {
  if (!stoppedBy(evidence, 'allow-origin-multiple')) return null;
  const each = values(evidence);
  const lines = linesOf(evidence.response.headers, 'access-control-allow-origin').length;
  if (lines < 2 && !isDoubled(each)) return null;
  return {
    confidence: lines > 1 ? 'certain' : 'likely',
    explain: say`Two layers set the header, together ${each.join(', ')}: ${whichLayers(evidence)}.`,
    change: `Keep one of the two layers: remove the header in ${mayBeIis(evidence) ? 'web.config (or in its parents)' : 'the server’s configuration'}, or in the application.`,
  };
};

export const originsInOneHeader: Cause = ofNamedOrigin((evidence) => {
  const isList = stoppedBy(evidence, 'allow-origin-multiple')
    ? !isDoubled(values(evidence))
    : stoppedBy(evidence, 'allow-origin-mismatch', 'allow-origin-invalid') && isOriginList(allowed(evidence));
  if (!isList) return null;
  return {
    confidence: 'certain',
    explain: say`Several origins are written into one header, ${values(evidence).join(', ')}. The header takes one; a list works in configuration only.`,
    change: mayBeIis(evidence)
      ? 'Use what picks the one that asks: the IIS CORS module, a rewrite map, or the application’s policy.'
      : 'Use what picks the one that asks: the server’s configuration, or the application’s policy.',
  };
});

export const wildcardWithCredentials: Cause = ofNamedOrigin((evidence) =>
  stoppedBy(evidence, 'allow-origin-wildcard-with-credentials')
    ? {
        confidence: 'certain',
        explain: say`The server lets everybody in with ${'*'}, which is for requests without cookies or log-in only.`,
        change: `Send the exact origin ${evidence.origin}, Access-Control-Allow-Credentials: true and Vary: Origin.`,
      }
    : null,
);

export const credentialsNotTrue: Cause = ofNamedOrigin((evidence) =>
  stoppedBy(evidence, 'allow-credentials-not-true')
    ? {
        confidence: 'certain',
        explain: say`The origin is allowed, but not to send cookies or a log-in: ${'Access-Control-Allow-Credentials'} is ${get(evidence.response.headers, 'access-control-allow-credentials') ?? 'missing'}.`,
        change: 'Send Access-Control-Allow-Credentials: true, once and in lower case.',
      }
    : null,
);
