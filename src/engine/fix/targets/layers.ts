import type { ConfigEdit, ItemEdit } from '../../iis/edit/config-edit';
import { element } from '../../iis/xml/element';
import { corsHeaderNames } from '../cors-headers';
import type { Stack } from '../stack/stack';

const customHeaders = { section: 'system.webServer/httpProtocol', collection: ['customHeaders'], key: 'name' } as const;

/** Sets a custom header; names in IIS are compared without regard to case. */
export function setCustomHeader(name: string, value: string, reason: string): ItemEdit {
  return {
    kind: 'item',
    ...customHeaders,
    item: element('add', { name, value }),
    guard: 'remove',
    place: 'last',
    reason,
  };
}

export function removeCustomHeader(name: string, reason: string): ConfigEdit {
  return { kind: 'remove-item', ...customHeaders, value: name, inherited: 'always', reason };
}

/**
 * Takes out every CORS layer of the configuration but the one that is to stay: two layers are two Allow-Origin headers,
 * which no browser accepts.
 */
export function otherLayersOut(
  stack: Stack,
  keeps: 'custom-headers' | 'cors-section' | 'rewrite' | 'none',
): readonly ConfigEdit[] {
  const edits: ConfigEdit[] = [];
  const own = (kind: string): boolean => stack.ownCors.some((each) => each.kind === kind);
  const mayHaveHeaders = own('custom-headers') || (stack.hasCors && stack.corsHeadersFrom.value !== 'application');
  if (keeps !== 'custom-headers' && mayHaveHeaders) {
    const reason = 'CORS headers come from one layer only, or the browser gets two of each.';
    edits.push(...corsHeaderNames.map((name) => removeCustomHeader(name, reason)));
  }
  if (keeps !== 'cors-section' && own('cors-section')) {
    const reason = 'The CORS module would answer beside this change: one layer only.';
    edits.push({
      kind: 'attribute',
      section: 'system.webServer/cors',
      path: [],
      name: 'enabled',
      value: 'false',
      reason,
    });
  }
  for (const layer of stack.ownCors) {
    if (layer.kind !== 'outbound-rule') continue;
    edits.push({
      kind: 'remove-item',
      section: 'system.webServer/rewrite/outboundRules',
      collection: [],
      key: 'name',
      value: layer.name,
      inherited: 'if-present',
      reason: 'This rule sets CORS headers, too: one layer only.',
    });
  }
  return edits;
}
