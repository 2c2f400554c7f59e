const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

export interface UnknownCharacter {
  readonly offset: number;
  /** `U+0000` */
  readonly name: string;
}

/** The first character that no XML document can have, not even as a reference: https://www.w3.org/TR/xml/#NT-Char */
export function characterNotInXml(text: string): UnknownCharacter | null {
  const offset = text.search(notInXml);
  if (offset === -1) return null;
  const code = (text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { offset, name: `U+${code}` };
}
