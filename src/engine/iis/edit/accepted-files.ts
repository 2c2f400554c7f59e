import type { SourceElement } from '../xml/document';
import { Refusal } from './problem';
import { elementsAt, ownScopes } from './scopes';

const start = { line: 1, column: 1 };
const transformNamespace = 'http://schemas.microsoft.com/XML-Document-Transform';

/** Refuses what is no XML at all, with a better sentence than the parser has for it. */
export function refuseText(text: string): void {
  const content = text.replace(/^\uFEFF/, '').trimStart();
  if (content === '')
    throw new Refusal('The file is empty.', 'Choose the web.config of the site or application.', start);
  if (/^[[{]/.test(content))
    throw new Refusal(
      'This is JSON, not a web.config.',
      'Choose the web.config: IIS does not read appsettings.json.',
      start,
    );
  if (/^<(?:!doctype\s+html|html[\s>])/i.test(content))
    throw new Refusal(
      'This is a web page, not a web.config.',
      'Choose the web.config of the site or application.',
      start,
    );
}

/** Refuses what is well-formed, but not the web.config that IIS reads. */
export function refuseDocument(root: SourceElement): void {
  if (root.name !== 'configuration') throw notConfiguration(root);
  const transform = transformIn(root);
  if (transform)
    throw new Refusal(
      'This file is a transform: it changes another web.config when the project is published.',
      'Choose the web.config that it changes, or the one on the server.',
      transform,
    );
  const program = root.children.find(({ name }) => name === 'startup');
  if (program && !root.children.some(({ name }) => name === 'system.webServer' || name === 'system.web'))
    throw new Refusal(
      'This is the configuration of a program (app.config), not of a site.',
      'Choose the web.config of the site or application.',
      program,
    );
}

/** Refuses a section whose content is kept in another file, or encrypted. */
export function refuseSection(root: SourceElement, path: string): void {
  for (const section of ownScopes(root).flatMap((scope) => elementsAt(scope, path.split('/')))) {
    const value = (name: string): string | undefined => section.attributes.find((each) => each.name === name)?.value;
    const file = value('configSource');
    if (file !== undefined)
      throw new Refusal(
        `<${section.name}> is kept in another file: ${file}.`,
        'Make the change in that file, or move its content here.',
        section,
      );
    if (value('configProtectionProvider') !== undefined)
      throw new Refusal(
        `<${section.name}> is encrypted.`,
        'Decrypt it with aspnet_regiis, then make the change.',
        section,
      );
  }
}

/** https://learn.microsoft.com/previous-versions/aspnet/dd465326(v=vs.110) */
function transformIn(root: SourceElement): SourceElement | null {
  const prefixes = new Set(['xdt']);
  const visit = (element: SourceElement): SourceElement | null => {
    for (const { name, value } of element.attributes)
      if (name.startsWith('xmlns:') && value === transformNamespace) prefixes.add(name.slice('xmlns:'.length));
    const transforms = element.attributes.some(
      ({ name }) => name.includes(':') && prefixes.has(name.split(':')[0] ?? ''),
    );
    if (transforms) return element;
    for (const child of element.children) {
      const found = visit(child);
      if (found) return found;
    }
    return null;
  };
  return visit(root);
}

function notConfiguration(root: SourceElement): Refusal {
  return /^system\.|^location$/.test(root.name)
    ? new Refusal(
        `This is only a part of a web.config: <${root.name}>.`,
        'Put <configuration> around it, or choose the whole file.',
        root,
      )
    : new Refusal(
        `The outermost element is <${root.name}>; that of a web.config is <configuration>.`,
        'Choose the web.config of the site or application, or put <configuration> around it.',
        root,
      );
}
