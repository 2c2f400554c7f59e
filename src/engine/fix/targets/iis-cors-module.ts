import type { SectionEdit } from '../../iis/edit/config-edit';
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
    // Whether it takes null for an origin is not documented, nor what it sends for * with credentials.
    const rules = policy.rules.filter(
      ({ origin, credentials }) => origin !== 'null' && !(origin === '*' && credentials),
    );
    if (rules.length === 0) return [];
    return [
      {
        edits: [sectionEdit(rules, policy), ...otherLayersOut(stack, 'cors-section'), ...mended],
        asWebConfig: true,
        files: [],
        needs: [
          ...(stack.corsModule.value === true ? [] : [corsModuleNote]),
          whereNote,
          ...applicationLayerNotes(stack),
        ],
        warnings: stackWarnings(stack),
        requires: { corsModule: true },
      },
    ];
  },
};

function sectionEdit(rules: readonly OriginRule[], { maxAge }: Policy): SectionEdit {
  return {
    kind: 'section',
    section: 'system.webServer/cors',
    // failUnlistedOrigins would answer 403 to a site's own forms that post with `Origin: null`.
    element: element(
      'cors',
      { enabled: 'true', failUnlistedOrigins: 'false' },
      rules.map((rule) => ruleElement(rule, maxAge)),
    ),
    reason:
      'The module answers preflights itself, before authentication, and each origin only with what it needs. failUnlistedOrigins stays off: it would answer 403 to forms that post with Origin: null.',
  };
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
  return element('add', { origin, allowCredentials: String(credentials), maxAge: String(maxAge) }, [
    ...list('allowHeaders', 'header', headers),
    ...list('allowMethods', 'method', methods),
    ...list('exposeHeaders', 'header', exposeHeaders),
  ]);
}
