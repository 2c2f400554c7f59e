import type { ConfigElement } from '../../config/configuration';
import { isOn, itemsOf } from '../context';
import { type BackReferences, expand } from './expand';
import { type Variables, variable } from './variables';

/**
 * The variables after a rule has set some; null: one of them is not among those that the server level allows, which is
 * an error. https://learn.microsoft.com/iis/extensions/url-rewrite-module/url-rewrite-module-20-configuration-reference#allowed-server-variables-list
 */
export function setVariables(
  sets: ConfigElement,
  variables: Variables,
  back: BackReferences,
): ReadonlyMap<string, string> | null {
  const allowed = new Set(
    itemsOf(variables.context.section('rewrite/allowedServerVariables')).map(({ attributes }) =>
      (attributes.name ?? '').toUpperCase(),
    ),
  );
  const set = new Map(variables.set);
  for (const item of itemsOf(sets, 'set')) {
    const name = (item.attributes.name ?? '').toUpperCase();
    if (!allowed.has(name)) return null;
    if (isOn(item, 'replace') || variable(name, { ...variables, set }) === '') {
      set.set(name, expand(item.attributes.value ?? '', { ...variables, set }, back));
    }
  }
  return set;
}
