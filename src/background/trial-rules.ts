import type { TrialPlan, TrialRule } from '../engine/trial/plan';
import type { Rule } from './parts';

/** Below this are the re-check’s. */
export const firstTrialRule = 1_000;

type RequestMethod = `${chrome.declarativeNetRequest.RequestMethod}`;

/** Methods that rules know by name; all others are `other`. */
const named: ReadonlySet<string> = new Set(['connect', 'delete', 'get', 'head', 'options', 'patch', 'post', 'put']);

/**
 * The browser’s rules for a plan, without ids. They are limited to the tab, to the host of the page, to the addresses and
 * to the methods. Scheme and port of the page are not among a rule’s conditions: they are in the Allow-Origin that is set,
 * which makes the browser refuse the others.
 * https://developer.chrome.com/docs/extensions/reference/api/declarativeNetRequest#type-RuleCondition
 */
export function trialRules({ rules }: TrialPlan, tabId: number): readonly Omit<Rule, 'id'>[] {
  return rules.flatMap((rule) =>
    rule.requests.flatMap(({ url, methods }) => {
      const condition = {
        tabIds: [tabId],
        initiatorDomains: [new URL(rule.origin).hostname],
        requestMethods: methodsOf(methods),
        // Chromium compares without case by default.
        isUrlFilterCaseSensitive: true,
      };
      const action = actionOf(rule);
      return addressFilters(url).map((filter) => ({ priority: 1, action, condition: { ...condition, ...filter } }));
    }),
  ) as Omit<Rule, 'id'>[];
}

/**
 * An address with any query, and no other. In a `urlFilter`, `|` is the beginning or the end, and `*` and `^` stand for other
 * characters: an address that has one takes a regular expression, of which browsers allow fewer. Its literal beginning does
 * not count for what Chromium limits them to.
 * https://developer.chrome.com/docs/extensions/reference/api/declarativeNetRequest#property-RuleCondition-urlFilter
 */
function addressFilters(url: string): readonly object[] {
  if (!/[*^|]/.test(url)) return [{ urlFilter: `|${url}|` }, { urlFilter: `|${url}?` }];
  return [{ regexFilter: `^${url.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?:\\?|$)` }];
}

function actionOf({ headers }: TrialRule) {
  return {
    type: 'modifyHeaders',
    responseHeaders: headers.map(({ name, value }) =>
      value === null ? { header: name, operation: 'remove' } : { header: name, operation: 'set', value },
    ),
  };
}

/** Preflights are requests with the method OPTIONS to a rule. */
function methodsOf(methods: readonly string[]): readonly RequestMethod[] {
  const all = ['OPTIONS', ...methods].map((method) => {
    const name = method.toLowerCase();
    return named.has(name) && name.toUpperCase() === method ? name : 'other';
  });
  return [...new Set(all)] as RequestMethod[];
}
