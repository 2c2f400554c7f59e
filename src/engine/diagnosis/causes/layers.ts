import { get, linesOf } from '../../http/header-list';
import type { Text } from '../../report/report';
import { plain, say } from '../../report/text';
import { factsOf } from '../server-facts';
import { type Cause, type Evidence, stoppedBy } from './cause';

function values({ response }: Evidence): readonly string[] {
  return (get(response.headers, 'access-control-allow-origin') ?? '').split(/[\s,]+/).filter((value) => value !== '');
}

/** A value twice, or `*` beside another: nobody writes that on purpose. */
function isDoubled(each: readonly string[]): boolean {
  return new Set(each).size < each.length || each.includes('*');
}

/** IIS's own answers carry what customHeaders adds, and nothing of the application. */
function whichLayers(evidence: Evidence): Text {
  return factsOf(evidence.server).iisSendsAllowOrigin
    ? say`one is ${'customHeaders'} in web.config, since answers of IIS itself carry it, too; the other is the application`
    : say`such as ${'customHeaders'} in web.config and the application${plain(values(evidence).includes('*') ? ', or an extension of the browser' : '')}`;
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
    change: 'Keep one of the two layers: remove the header in web.config (or in its parents), or in the application.',
  };
};

export const originsInOneHeader: Cause = (evidence) => {
  if (!stoppedBy(evidence, 'allow-origin-multiple') || isDoubled(values(evidence))) return null;
  return {
    confidence: 'certain',
    explain: say`Several origins are written into one header, ${values(evidence).join(', ')}. The header takes one; a list works in configuration only.`,
    change: 'Use what picks the one that asks: the IIS CORS module, a rewrite map, or the application’s policy.',
  };
};

export const wildcardWithCredentials: Cause = (evidence) =>
  stoppedBy(evidence, 'allow-origin-wildcard-with-credentials')
    ? {
        confidence: 'certain',
        explain: say`The server lets everybody in with ${'*'}, which is for requests without cookies or log-in only.`,
        change: `Send the exact origin ${evidence.origin}, Access-Control-Allow-Credentials: true and Vary: Origin.`,
      }
    : null;

export const credentialsNotTrue: Cause = (evidence) =>
  stoppedBy(evidence, 'allow-credentials-not-true')
    ? {
        confidence: 'certain',
        explain: say`The origin is allowed, but not to send cookies or a log-in: ${'Access-Control-Allow-Credentials'} is ${get(evidence.response.headers, 'access-control-allow-credentials') ?? 'missing'}.`,
        change: 'Send Access-Control-Allow-Credentials: true, once and in lower case.',
      }
    : null;
