import type { ConfigElement } from '../../config/configuration';
import { isWithin } from '../../config/scopes';
import type { Answer } from '../../server';
import { errorPage } from '../answers';
import { type Context, childOf, isOn, itemsOf, type Target } from '../context';
import { type Acted, act } from './action';
import { conditionsHold } from './conditions';
import { isRewriteOn } from './is-rewrite-on';
import { BadPattern, matchPattern } from './rule-pattern';
import { setVariables } from './set-variables';
import type { Variables } from './variables';

/** Where the request goes on to, or the answer with which a rule has ended it. */
export interface Rewritten {
  readonly target: Target;
  readonly answer: Answer | null;
}

/**
 * Rules of the server level first, then those of the levels, parents before children. Documented: at BeginRequest, behind
 * request filtering, before authentication and handlers.
 * https://learn.microsoft.com/iis/extensions/url-rewrite-module/url-rewrite-module-configuration-reference
 */
export function inboundRules(context: Context, target: Target): Rewritten {
  if (!isRewriteOn(context)) return { target, answer: null };
  let variables: Variables = { context, target, answer: null, set: new Map() };
  for (const collection of ['rewrite/globalRules', 'rewrite/rules']) {
    for (const rule of itemsOf(context.section(collection), 'rule')) {
      const acted = applied(rule, variables);
      if (acted === null) continue;
      if (acted.answer) return { target: variables.target, answer: acted.answer };
      variables = acted.variables;
      if (isOn(rule, 'stopProcessing')) break;
    }
  }
  return { target: variables.target, answer: null };
}

/** null: the rule does not apply. A pattern that is none is 500.50 (documented as the status of rewrite errors). */
function applied(rule: ConfigElement, variables: Variables): Acted | null {
  if (!isOn(rule, 'enabled')) return null;
  try {
    const syntax = rule.attributes.patternSyntax;
    const match = childOf(rule, 'match');
    const input = inputOf(rule, variables.target);
    const found = matchPattern(match.attributes.url ?? '', input, syntax, isOn(match, 'ignoreCase'));
    if ((found === null) !== isOn(match, 'negate')) return null;
    const conditions = conditionsHold(childOf(rule, 'conditions'), syntax, variables, found ?? []);
    if (conditions === null) return null;
    const back = { rule: found ?? [], conditions };
    const set = setVariables(childOf(rule, 'serverVariables'), variables, back);
    return set === null ? rewriteError(variables) : act(rule, { ...variables, set }, back);
  } catch (error) {
    if (error instanceof BadPattern) return rewriteError(variables);
    throw error;
  }
}

function rewriteError(variables: Variables): Acted {
  return { variables, answer: errorPage(500, 50, 'url-rewrite') };
}

/** Relative to the place of the web.config, or of the location in it, that has the rule; without the query. */
function inputOf({ scope }: ConfigElement, { path }: Target): string {
  return isWithin(path, scope) ? path.slice(scope === '/' ? 1 : scope.length + 1) : path.slice(1);
}
