import type { AttributeEdit, ConfigEdit, ItemEdit, RemoveItemEdit } from '../../../../src/engine/iis/edit/config-edit';
import { element, type XmlElement } from '../../../../src/engine/iis/xml/element';

const customHeaders = { section: 'system.webServer/httpProtocol', collection: ['customHeaders'], key: 'name' } as const;

export function header(name: string, value: string): ItemEdit {
  return {
    kind: 'item',
    ...customHeaders,
    item: element('add', { name, value }),
    guard: 'remove',
    place: 'last',
    reason: `header ${name}`,
  };
}

export function noHeader(name: string, inherited: RemoveItemEdit['inherited'] = 'always'): RemoveItemEdit {
  return { kind: 'remove-item', ...customHeaders, value: name, inherited, reason: `no header ${name}` };
}

export function item(
  section: string,
  wanted: XmlElement,
  { key = 'name', guard = 'remove', place = 'last', collection = [] }: Partial<ItemEdit> = {},
): ItemEdit {
  return {
    kind: 'item',
    section: `system.webServer/${section}`,
    collection,
    item: wanted,
    key,
    guard,
    place,
    reason: `item of ${section}`,
  };
}

export function without(
  section: string,
  value: string,
  inherited: RemoveItemEdit['inherited'] = 'always',
): RemoveItemEdit {
  return {
    kind: 'remove-item',
    section: `system.webServer/${section}`,
    collection: [],
    key: 'name',
    value,
    inherited,
    reason: `without ${value}`,
  };
}

export const customHeadersTarget: readonly ConfigEdit[] = [
  header('Access-Control-Allow-Origin', 'https://app.example.com'),
  header('Access-Control-Allow-Credentials', 'true'),
  header('Access-Control-Allow-Methods', 'PUT, DELETE'),
  header('Access-Control-Allow-Headers', 'authorization, content-type'),
  noHeader('Access-Control-Expose-Headers'),
  header('Access-Control-Max-Age', '7200'),
  header('Vary', 'Origin'),
];

export function corsRule(origin: string, header: string, method: string): ItemEdit {
  return {
    ...item(
      'cors',
      element('add', { origin, maxAge: '7200' }, [
        element('allowHeaders', {}, [element('add', { header })]),
        element('allowMethods', {}, [element('add', { method })]),
      ]),
      { key: 'origin', guard: 'none' },
    ),
    merge: { defaults: { allowed: 'true' } },
  };
}

export const corsEnabled: AttributeEdit = {
  kind: 'attribute',
  section: 'system.webServer/cors',
  path: [],
  name: 'enabled',
  value: 'true',
  reason: 'the CORS module',
};

export const corsModuleTarget: readonly ConfigEdit[] = [
  corsEnabled,
  corsRule('https://app.example.com', 'authorization', 'PUT'),
  corsRule('https://partner.example', 'x-new', 'DELETE'),
  noHeader('Access-Control-Allow-Origin', 'if-present'),
];

const isPreflight = [
  element('add', { input: '{REQUEST_METHOD}', pattern: '^OPTIONS$' }),
  element('add', { input: '{HTTP_ACCESS_CONTROL_REQUEST_METHOD}', pattern: '.+' }),
];

export const preflightRule: ItemEdit = item(
  'rewrite/rules',
  element('rule', { name: 'CORS preflight', stopProcessing: 'true' }, [
    element('match', { url: '.*' }),
    element('conditions', {}, isPreflight),
    element('action', { type: 'CustomResponse', statusCode: '204', statusReason: 'No Content', statusDescription: '' }),
  ]),
  { place: 'first' },
);

export const rewriteTarget: readonly ConfigEdit[] = [
  item(
    'rewrite/rewriteMaps',
    element('rewriteMap', { name: 'CorsAllowOrigin', defaultValue: '', ignoreCase: 'false' }, [
      element('add', { key: 'https://app.example.com', value: 'https://app.example.com' }),
    ]),
  ),
  preflightRule,
  item('rewrite/outboundRules', element('preCondition', { name: 'CorsPreflight' }, isPreflight), {
    collection: ['preConditions'],
  }),
  item(
    'rewrite/outboundRules',
    element('rule', { name: 'CORS Allow-Origin' }, [
      element('match', { serverVariable: 'RESPONSE_Access_Control_Allow_Origin', pattern: '.*' }),
      element('conditions', {}, [element('add', { input: '{CorsAllowOrigin:{HTTP_ORIGIN}}', pattern: '(.+)' })]),
      element('action', { type: 'Rewrite', value: '{C:1}' }),
    ]),
  ),
];

export const webApiTarget: readonly ConfigEdit[] = [
  without('handlers', 'OPTIONSVerbHandler'),
  item(
    'handlers',
    element('add', {
      name: 'ExtensionlessUrlHandler-Integrated-4.0',
      path: '*.',
      verb: '*',
      type: 'System.Web.Handlers.TransferRequestHandler',
      preCondition: 'integratedMode,runtimeVersionv4.0',
    }),
  ),
];

export const limit: AttributeEdit = {
  kind: 'attribute',
  section: 'system.webServer/security/requestFiltering',
  path: ['requestLimits'],
  name: 'maxAllowedContentLength',
  value: '62914560',
  reason: 'room for the body',
};

export const mends: readonly ConfigEdit[] = [
  without('modules', 'WebDAVModule'),
  without('handlers', 'WebDAV'),
  item('security/requestFiltering', element('add', { verb: 'OPTIONS', allowed: 'true' }), {
    key: 'verb',
    collection: ['verbs'],
  }),
  limit,
];

export const targets: Readonly<Record<string, readonly ConfigEdit[]>> = {
  customHeaders: customHeadersTarget,
  corsModule: corsModuleTarget,
  rewrite: rewriteTarget,
  webApi: webApiTarget,
  mends,
  everything: [...customHeadersTarget, ...corsModuleTarget, ...rewriteTarget, ...webApiTarget, ...mends].filter(
    // A header cannot be set and taken out by one change.
    (edit) => !(edit.kind === 'remove-item' && edit.inherited === 'if-present'),
  ),
};
