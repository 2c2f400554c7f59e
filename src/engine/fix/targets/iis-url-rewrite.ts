import type { ConfigEdit, ItemEdit } from '../../iis/edit/config-edit';
import { element, type XmlElement } from '../../iis/xml/element';
import type { Policy } from '../../policy/policy';
import { type CorsHeaderName, corsHeadersFor } from '../cors-headers';
import type { Target } from '../target';
import { otherLayersOut } from './layers';
import { applicationLayerNotes, stackWarnings, urlRewriteNote, whereNote } from './notes';

const section = 'system.webServer/rewrite';

/**
 * An allow-list without the CORS module: rewrite maps from origin to answer, one rule that answers preflights before
 * anything else does, and outbound rules that set the headers. Nothing captured becomes part of a pattern.
 * https://learn.microsoft.com/iis/extensions/url-rewrite-module/url-rewrite-module-20-configuration-reference
 */
export const iisUrlRewrite: Target = {
  id: 'iis-url-rewrite',
  title: 'URL Rewrite',
  plans({ policy, stack, mended }) {
    if (policy.rules.length === 0 || policy.origins.includes('*')) return [];
    return [
      {
        edits: [
          ...maps(policy),
          preflightRule,
          ...outboundRules(policy),
          ...otherLayersOut(stack, 'rewrite'),
          ...mended,
        ],
        asWebConfig: true,
        files: [],
        needs: [
          ...(stack.urlRewrite.value === true ? [] : [urlRewriteNote]),
          whereNote,
          ...applicationLayerNotes(stack),
        ],
        warnings: stackWarnings(stack),
        requires: { urlRewrite: true },
      },
    ];
  },
};

/** Each header has a map from origin to its value; an origin that is not in it does not get the header. */
const mapNames: Readonly<Record<CorsHeaderName, string>> = {
  'Access-Control-Allow-Origin': 'CorsAllowOrigin',
  'Access-Control-Allow-Credentials': 'CorsAllowCredentials',
  'Access-Control-Allow-Methods': 'CorsAllowMethods',
  'Access-Control-Allow-Headers': 'CorsAllowHeaders',
  'Access-Control-Expose-Headers': 'CorsExposeHeaders',
  'Access-Control-Max-Age': 'CorsMaxAge',
};

const onPreflightsOnly: ReadonlySet<CorsHeaderName> = new Set([
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'Access-Control-Max-Age',
]);

type Values = ReadonlyMap<CorsHeaderName, readonly (readonly [origin: string, value: string])[]>;

function valuesByHeader({ rules, maxAge }: Policy): Values {
  const values = new Map<CorsHeaderName, (readonly [string, string])[]>();
  for (const rule of rules) {
    for (const [name, value] of corsHeadersFor(rule, maxAge)) {
      const rows = values.get(name);
      if (rows) rows.push([rule.origin, value]);
      else values.set(name, [[rule.origin, value]]);
    }
  }
  return values;
}

function maps(policy: Policy): readonly ItemEdit[] {
  return [...valuesByHeader(policy)].map(([name, rows]) =>
    itemEdit(
      'rewriteMaps',
      element(
        'rewriteMap',
        // An origin is compared with its case, as browsers do.
        { name: mapNames[name], defaultValue: '', ignoreCase: 'false' },
        rows.map(([key, value]) => element('add', { key, value })),
      ),
      `What each origin gets as ${name}.`,
    ),
  );
}

const lookUp = (name: CorsHeaderName): string => `{${mapNames[name]}:{HTTP_ORIGIN}}`;
const isPreflight: readonly XmlElement[] = [
  element('add', { input: '{REQUEST_METHOD}', pattern: '^OPTIONS$', ignoreCase: 'false' }),
  element('add', { input: '{HTTP_ACCESS_CONTROL_REQUEST_METHOD}', pattern: '.+' }),
];

const preflightRule: ItemEdit = {
  ...itemEdit(
    'rules',
    element('rule', { name: 'CORS preflight', stopProcessing: 'true' }, [
      element('match', { url: '.*' }),
      element('conditions', { logicalGrouping: 'MatchAll' }, [
        ...isPreflight,
        element('add', { input: lookUp('Access-Control-Allow-Origin'), pattern: '.+' }),
      ]),
      element('action', {
        type: 'CustomResponse',
        statusCode: '204',
        statusReason: 'No Content',
        statusDescription: '',
      }),
    ]),
    'Preflights of listed origins are answered here, before redirects, authentication and the application.',
  ),
  place: 'first',
};

function outboundRules(policy: Policy): readonly ConfigEdit[] {
  const names = [...valuesByHeader(policy).keys()];
  const preCondition: ItemEdit = {
    ...itemEdit(
      'outboundRules',
      element('preCondition', { name: 'CorsPreflight', logicalGrouping: 'MatchAll' }, isPreflight),
      'Some headers belong on the answers to preflights only.',
    ),
    collection: ['preConditions'],
  };
  return [
    ...(names.some((name) => onPreflightsOnly.has(name)) ? [preCondition] : []),
    ...names.map((name) =>
      itemEdit('outboundRules', headerRule(name), `Sets ${name} for origins that are in its map.`),
    ),
    ...varyRules,
  ];
}

function headerRule(name: CorsHeaderName): XmlElement {
  const preCondition: Readonly<Record<string, string>> = onPreflightsOnly.has(name)
    ? { preCondition: 'CorsPreflight' }
    : {};
  return element('rule', { name: `CORS ${name.slice('Access-Control-'.length)}`, ...preCondition }, [
    element('match', { serverVariable: responseVariable(name), pattern: '.*' }),
    element('conditions', {}, [element('add', { input: lookUp(name), pattern: '(.+)' })]),
    element('action', { type: 'Rewrite', value: '{C:1}' }),
  ]);
}

/** Two rules: a Vary that is there stays, or compressed responses would be mixed up. */
const varyRules: readonly ItemEdit[] = [
  itemEdit(
    'outboundRules',
    element('rule', { name: 'CORS Vary' }, [
      element('match', { serverVariable: 'RESPONSE_Vary', pattern: '^$' }),
      element('action', { type: 'Rewrite', value: 'Origin' }),
    ]),
    'Caches must keep the answers for different origins apart.',
  ),
  itemEdit(
    'outboundRules',
    element('rule', { name: 'CORS Vary added' }, [
      element('match', { serverVariable: 'RESPONSE_Vary', pattern: '^(?!.*\\b(Origin|\\*)).+$' }),
      element('action', { type: 'Rewrite', value: '{R:0}, Origin' }),
    ]),
    'The same, where the response has a Vary already.',
  ),
];

/** https://learn.microsoft.com/iis/extensions/url-rewrite-module/url-rewrite-module-20-configuration-reference (server variables) */
function responseVariable(name: string): string {
  return `RESPONSE_${name.replaceAll('-', '_')}`;
}

function itemEdit(collection: string, item: XmlElement, reason: string): ItemEdit {
  return {
    kind: 'item',
    section: `${section}/${collection}`,
    collection: [],
    item,
    key: 'name',
    guard: 'remove',
    place: 'last',
    reason,
  };
}
