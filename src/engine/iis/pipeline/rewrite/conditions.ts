import type { ConfigElement } from '../../config/configuration';
import { isOn, itemsOf } from '../context';
import { type BackReferences, expand } from './expand';
import { matchPattern } from './rule-pattern';
import type { Variables } from './variables';

/**
 * What the conditions have captured (`{C:n}`); null: they do not hold.
 * https://learn.microsoft.com/iis/extensions/url-rewrite-module/url-rewrite-module-20-configuration-reference#tracking-capture-groups-across-conditions
 */
export function conditionsHold(
  conditions: ConfigElement,
  syntax: string | undefined,
  variables: Variables,
  rule: readonly string[],
): readonly string[] | null {
  const items = itemsOf(conditions);
  const all = conditions.attributes.logicalGrouping !== 'MatchAny';
  let captures: readonly string[] = [];
  let held = false;
  for (const item of items) {
    const groups = conditionHolds(item, syntax, variables, { rule, conditions: captures });
    if (groups === null && all) return null;
    if (groups === null) continue;
    held = true;
    if (!isOn(conditions, 'trackAllCaptures') || captures.length === 0)
      captures = groups.length > 0 ? groups : captures;
    else captures = [...captures, ...groups.slice(1)];
    if (!all) break;
  }
  return held || all || items.length === 0 ? captures : null;
}

function conditionHolds(
  item: ConfigElement,
  syntax: string | undefined,
  variables: Variables,
  back: BackReferences,
): readonly string[] | null {
  const { input, pattern = '', matchType } = item.attributes;
  const negate = isOn(item, 'negate');
  if (matchType !== 'Pattern') return variables.context.assume.onDisk !== negate ? [] : null;
  const groups = matchPattern(pattern, expand(input ?? '', variables, back), syntax, isOn(item, 'ignoreCase'));
  if (negate) return groups === null ? [] : null;
  return groups;
}
