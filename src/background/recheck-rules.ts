import type { RecheckQuestion } from '../engine/recheck/question';
import type { Rule } from './parts';

/** There is one at a time. */
export const recheckRuleId = 1;

/** Sets what `fetch` does not let anybody set, on the preflight that the extension itself sends, and on nothing else. */
export function preflightRule({ url, origin, preflight }: RecheckQuestion, extension: string): Rule {
  const headers: [string, string][] = [['Origin', origin]];
  if (preflight) {
    headers.push(['Access-Control-Request-Method', preflight.method]);
    if (preflight.headers !== null) headers.push(['Access-Control-Request-Headers', preflight.headers]);
  }
  return ruleFor(url, extension, ['options'], headers);
}

/** The page’s Origin on the request itself. */
export function requestRule({ url, origin }: RecheckQuestion, extension: string): Rule {
  return ruleFor(url, extension, ['get', 'head'], [['Origin', origin]]);
}

function ruleFor(
  url: string,
  extension: string,
  requestMethods: readonly string[],
  headers: readonly (readonly [string, string])[],
): Rule {
  return {
    id: recheckRuleId,
    priority: 1,
    action: {
      type: 'modifyHeaders',
      requestHeaders: headers.map(([header, value]) => ({ header, operation: 'set', value })),
    },
    condition: {
      // -1: what belongs to no tab. https://developer.chrome.com/docs/extensions/reference/api/tabs#property-TAB_ID_NONE
      tabIds: [-1],
      initiatorDomains: [extension],
      requestDomains: [new URL(url).hostname],
      requestMethods: [...requestMethods],
    },
  } as Rule;
}
