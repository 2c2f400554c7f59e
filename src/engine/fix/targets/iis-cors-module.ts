import type { ConfigEdit, ItemEdit } from '../../iis/edit/config-edit';
import { element, type XmlElement } from '../../iis/xml/element';
import type { OriginRule, Policy } from '../../policy/policy';
import type { Target } from '../target';
import { otherLayersOut } from './layers';
import { applicationLayerNotes, corsModuleNote, stackWarnings, whereNote } from './notes';

/**
 * Microsoft's module: any number of origins, each with what it needs, and preflights answered before authentication.
 * https://learn.microsoft.com/iis/extensions/cors-module/cors-module-configuration-reference
 */
export const iisCorsModule: Target = {
  id: 'iis-cors-module',
  title: 'IIS CORS module',
  plans({ policy, stack, mended }) {
    const rules = policy.rules.filter((rule) => !isNull(rule) && !isAnyWithCredentials(rule));
    if (rules.length === 0) return [];
    return [
      {
        edits: [...sectionEdits(rules, policy), ...otherLayersOut(stack, 'cors-section'), ...mended],
        asWebConfig: true,
        files: [],
        needs: [
          ...(stack.corsModule.value === true ? [] : [corsModuleNote]),
          whereNote,
          ...(stack.ownCors.some(({ kind }) => kind === 'cors-section') ? [ownRulesNote] : []),
          ...applicationLayerNotes(stack),
        ],
        warnings: [...leftOut(policy), ...stackWarnings(stack)],
        requires: { corsModule: true },
      },
    ];
  },
};

// Whether the module takes null for an origin is not documented, nor what it sends for * with credentials.
const isNull = ({ origin }: OriginRule): boolean => origin === 'null';
const isAnyWithCredentials = ({ origin, credentials }: OriginRule): boolean => origin === '*' && credentials;

function leftOut({ rules }: Policy): readonly string[] {
  return [
    ...(rules.some(isNull)
      ? ['The origin null is left out: whether the CORS module knows it is not documented. Other ways can allow it.']
      : []),
    ...(rules.some(isAnyWithCredentials)
      ? [
          'The origin * is left out: it cannot be allowed with credentials. Name the origins, or switch Credentials off.',
        ]
      : []),
  ];
}

const ownRulesNote =
  'Your <cors> section keeps its settings and its other rules, and nothing that a rule allows today is taken away.';

const section = 'system.webServer/cors';

/** What the section has beside stays, failUnlistedOrigins as well: a site may count on its 403. */
function sectionEdits(rules: readonly OriginRule[], { maxAge }: Policy): readonly ConfigEdit[] {
  return [
    {
      kind: 'attribute',
      section,
      path: [],
      name: 'enabled',
      value: 'true',
      reason: 'The module answers preflights itself, before authentication.',
    },
    ...rules.map(
      (rule): ItemEdit => ({
        kind: 'item',
        section,
        collection: [],
        item: ruleElement(rule, maxAge),
        key: 'origin',
        guard: 'none',
        place: 'last',
        merge: { defaults: { allowed: 'true' } },
        reason: `${rule.origin} gets what it needs; other rules stay.`,
      }),
    ),
  ];
}

function ruleElement({ origin, credentials, headers, methods, exposeHeaders }: OriginRule, maxAge: number): XmlElement {
  const list = (name: string, attribute: string, values: readonly string[]): readonly XmlElement[] =>
    values.length === 0
      ? []
      : [
          element(
            name,
            {},
            values.map((value) => element('add', { [attribute]: value })),
          ),
        ];
  const attributes = { origin, ...(credentials && { allowCredentials: 'true' }), maxAge: String(maxAge) };
  return element('add', attributes, [
    ...list('allowHeaders', 'header', headers),
    ...list('allowMethods', 'method', methods),
    ...list('exposeHeaders', 'header', exposeHeaders),
  ]);
}
