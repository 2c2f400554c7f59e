import { get } from '../../../http/header-list';
import type { ConfigElement } from '../../config/configuration';
import type { Answer } from '../../server';
import { setHeader } from '../answers';
import { type Context, childOf, isOn, itemsOf, targetOf } from '../context';
import { conditionsHold } from './conditions';
import { expand } from './expand';
import { matchPattern } from './rule-pattern';
import { headerName, type Variables } from './variables';

/**
 * The response after the outbound rules that set its headers; rules for its content change nothing here. Throws
 * `BadPattern`.
 * https://learn.microsoft.com/iis/extensions/url-rewrite-module/url-rewrite-module-20-configuration-reference#setting-response-headers
 */
export function outboundRules(context: Context, answer: Answer): Answer {
  let current = answer;
  for (const rule of itemsOf(context.section('rewrite/outboundRules'), 'rule')) {
    const changed = applied(rule, current, context);
    if (changed === null) continue;
    current = changed;
    if (isOn(rule, 'stopProcessing')) break;
  }
  return current;
}

/** null: the rule does not apply. */
function applied(rule: ConfigElement, answer: Answer, context: Context): Answer | null {
  const match = childOf(rule, 'match');
  const { serverVariable = '', pattern = '', filterByTags } = match.attributes;
  const concernsHeader = /^RESPONSE_(?!STATUS$)./i.test(serverVariable) && (filterByTags ?? 'None') === 'None';
  const variables: Variables = { context, target: targetOf(context.request), answer, set: new Map() };
  if (!isOn(rule, 'enabled') || !concernsHeader || !preConditionHolds(rule, variables)) return null;
  const name = headerName(serverVariable, 'RESPONSE_');
  const value = get(answer.headers, name);
  const syntax = rule.attributes.patternSyntax;
  const found = matchPattern(pattern, value ?? '', syntax, isOn(match, 'ignoreCase'));
  if ((found === null) !== isOn(match, 'negate')) return null;
  const conditions = conditionsHold(childOf(rule, 'conditions'), syntax, variables, found ?? []);
  if (conditions === null) return null;
  const action = childOf(rule, 'action');
  if (action.attributes.type !== 'Rewrite' || (value !== null && value !== '' && !isOn(action, 'replace')))
    return answer;
  const written = expand(action.attributes.value ?? '', variables, { rule: found ?? [], conditions });
  return written === '' && value === null ? answer : setHeader(answer, name, written);
}

/** https://learn.microsoft.com/iis/extensions/url-rewrite-module/url-rewrite-module-20-configuration-reference#pre-conditions-collection */
function preConditionHolds({ attributes }: ConfigElement, variables: Variables): boolean {
  const wanted = attributes.preCondition ?? '';
  if (wanted === '') return true;
  const preConditions = childOf(variables.context.section('rewrite/outboundRules'), 'preConditions');
  const preCondition = itemsOf(preConditions, 'preCondition').find(
    (each) => each.attributes.name?.toLowerCase() === wanted.toLowerCase(),
  );
  if (!preCondition) return false;
  return conditionsHold(preCondition, preCondition.attributes.patternSyntax, variables, []) !== null;
}
