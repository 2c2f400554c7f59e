import type { SourceElement } from '../../xml/document';
import type { ConfigFact } from './fact';
import { attribute, isTrue, type Scope } from './scope';

const corsHeader = /^access-control-/i;
/**
 * A response header as a server variable: RESPONSE_Access_Control_Allow_Origin. Microsoft's pages have underscores, most
 * files in use the hyphens of the header's name, and URL Rewrite takes both.
 * https://learn.microsoft.com/iis/extensions/url-rewrite-module/url-rewrite-module-20-configuration-reference#accessing-response-headers-from-rewrite-rules
 */
const corsVariable = /^response_access[-_]control[-_]/i;

/** What in a file makes CORS headers, or answers preflights: each is a layer of its own. */
export function corsFacts(scope: Scope): readonly ConfigFact[] {
  return [...headerFacts(scope), ...sectionFacts(scope), ...rewriteFacts(scope)];
}

function headerFacts({ at, fact }: Scope): readonly ConfigFact[] {
  return at('system.webServer/httpProtocol/customHeaders').flatMap(({ children }) =>
    children.flatMap((child): readonly ConfigFact[] => {
      const name = attribute(child, 'name');
      if (child.name === 'add' && /^vary$/i.test(name)) {
        return [fact(child, { kind: 'vary-header', value: attribute(child, 'value') }, 'Sets Vary on every response.')];
      }
      if (!corsHeader.test(name)) return [];
      if (child.name === 'remove')
        return [fact(child, { kind: 'cors-header', name, value: null }, `Takes out ${name} of upper levels.`)];
      const value = attribute(child, 'value');
      return [fact(child, { kind: 'cors-header', name, value }, `Sets ${name} on every response.`)];
    }),
  );
}

function sectionFacts({ at, fact }: Scope): readonly ConfigFact[] {
  return at('system.webServer/cors').map((section) => {
    const enabled = isTrue(section, 'enabled', false);
    const origins = section.children.filter(({ name }) => name === 'add').map((child) => attribute(child, 'origin'));
    const text = enabled ? 'The CORS module is switched on.' : 'The CORS module is not switched on.';
    return fact(section, { kind: 'cors-section', enabled, origins }, text);
  });
}

function rewriteFacts({ at, fact }: Scope): readonly ConfigFact[] {
  const used = at('system.webServer/rewrite').map((section) =>
    fact(section, { kind: 'rewrite' }, 'URL Rewrite is in use.'),
  );
  const outbound = at('system.webServer/rewrite/outboundRules/rule').flatMap((rule) =>
    childrenNamed(rule, 'match')
      .map((match) => attribute(match, 'serverVariable'))
      .filter((variable) => corsVariable.test(variable))
      .map((variable) => {
        const name = attribute(rule, 'name');
        return fact(rule, { kind: 'cors-rule', name, variable }, `The rule “${name}” sets a CORS header.`);
      }),
  );
  const inbound = at('system.webServer/rewrite/rules/rule')
    .filter(answersOptions)
    .map((rule) => {
      const name = attribute(rule, 'name');
      return fact(rule, { kind: 'preflight-rule', name }, `The rule “${name}” answers OPTIONS itself.`);
    });
  return [...used, ...inbound, ...outbound];
}

function answersOptions(rule: SourceElement): boolean {
  const responds = childrenNamed(rule, 'action').some((action) => attribute(action, 'type') === 'CustomResponse');
  const conditions = childrenNamed(rule, 'conditions').flatMap(({ children }) => children);
  return (
    responds &&
    conditions.some(
      (each) =>
        /^\{REQUEST_METHOD\}$/i.test(attribute(each, 'input')) &&
        /OPTIONS/i.test(attribute(each, 'pattern')) &&
        !isTrue(each, 'negate', false),
    )
  );
}

function childrenNamed({ children }: SourceElement, name: string): readonly SourceElement[] {
  return children.filter((child) => child.name === name);
}
