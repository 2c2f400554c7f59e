import type { HeaderList } from '../http/header-list';
import { childrenAt, type XmlElement } from './xml/element';

const path = ['configuration', 'system.webServer', 'httpProtocol', 'customHeaders'];

/**
 * The headers of a response with `customHeaders` applied: IIS adds them to every response, errors and its own answer to
 * OPTIONS included, and takes out what it had inherited under the same name.
 * `inherited` are those that an upper level had set: they are gone after `<remove>`.
 * https://learn.microsoft.com/iis/configuration/system.webserver/httpprotocol/customheaders/
 */
export function applyCustomHeaders(configuration: XmlElement, inherited: HeaderList): HeaderList {
  const entries = childrenAt(configuration, path);
  const removed = new Set(
    entries.filter(({ name }) => name === 'remove').map(({ attributes }) => (attributes.name ?? '').toLowerCase()),
  );
  const added = entries
    .filter(({ name }) => name === 'add')
    .map(({ attributes }) => ({ name: attributes.name ?? '', value: attributes.value ?? '' }));
  return [...inherited.filter(({ name }) => !removed.has(name.toLowerCase())), ...added];
}
