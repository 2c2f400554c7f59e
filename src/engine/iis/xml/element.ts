/** An element of a configuration file. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlElement[] = [],
): XmlElement {
  return { name, attributes, children };
}

/** A configuration file: two spaces of indentation, line feeds, one at the end. */
export function toXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, '').join('\n')}\n`;
}

function lines({ name, attributes, children }: XmlElement, indent: string): readonly string[] {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  const start = `${indent}<${name}${written.join('')}`;
  if (children.length === 0) return [`${start} />`];
  return [`${start}>`, ...children.flatMap((child) => lines(child, `${indent}  `)), `${indent}</${name}>`];
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A value for between double or single quotes, in ASCII, so that it is the same in every encoding a file may have.
 * https://www.w3.org/TR/xml/#NT-AttValue; white space as references, or parsers make spaces of it (section 3.3.3).
 */
export function escapeAttribute(value: string): string {
  return value.replace(/[^\x20-\x7e]|[&<>"']/gu, (char) => named[char] ?? `&#${char.codePointAt(0)};`);
}
