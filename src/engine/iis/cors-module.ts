import type { CorsRequest } from '../fetch/request';
import type { Header, HeaderList } from '../http/header-list';
import { childrenAt, type XmlElement } from './xml/element';

const path = ['configuration', 'system.webServer', 'cors'];

/**
 * The CORS headers that the IIS CORS module adds to the answer to a preflight, or to another response.
 * Origins are compared with their case, and only listed ones get any header; methods and headers are those listed.
 * https://learn.microsoft.com/iis/extensions/cors-module/cors-module-configuration-reference
 */
export function corsModuleHeaders(
  configuration: XmlElement,
  request: Pick<CorsRequest, 'origin'>,
  isPreflight: boolean,
): HeaderList {
  const rule = childrenAt(configuration, path).find(
    ({ name, attributes }) => name === 'add' && attributes.origin === request.origin,
  );
  if (!rule) return [];
  const items = (collection: string, attribute: string): string =>
    rule.children
      .filter(({ name }) => name === collection)
      .flatMap(({ children }) => children.map(({ attributes }) => attributes[attribute] ?? ''))
      .join(', ');
  const headers: Header[] = [
    { name: 'Access-Control-Allow-Origin', value: request.origin },
    { name: 'Vary', value: 'Origin' },
  ];
  const add = (name: string, value: string): void => {
    if (value !== '') headers.push({ name, value });
  };
  add('Access-Control-Allow-Credentials', rule.attributes.allowCredentials === 'true' ? 'true' : '');
  if (isPreflight) {
    add('Access-Control-Allow-Methods', items('allowMethods', 'method'));
    add('Access-Control-Allow-Headers', items('allowHeaders', 'header'));
    add('Access-Control-Max-Age', rule.attributes.maxAge ?? '');
  } else add('Access-Control-Expose-Headers', items('exposeHeaders', 'header'));
  return headers;
}
