import type { SourceAttribute } from './document';

const attribute = /[\t\n\r ]+([^\t\n\r =/>]+)[\t\n\r ]*=[\t\n\r ]*("[^"]*"|'[^']*')/y;
const tagEnd = /[\t\n\r ]*\/?>/y;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

interface StartTag {
  readonly attributes: readonly SourceAttribute[];
  /** Behind its `>`. */
  readonly end: number;
  readonly selfClosing: boolean;
}

/** The start tag whose attributes begin at the offset, behind the element's name. The text must be well-formed there. */
export function readStartTag(text: string, offset: number): StartTag {
  const attributes: SourceAttribute[] = [];
  let at = offset;
  for (;;) {
    attribute.lastIndex = at;
    const [written = '', name = '', quoted = ''] = attribute.exec(text) ?? [];
    if (written === '') break;
    const end = at + written.length;
    attributes.push({
      name,
      value: attributeValue(quoted.slice(1, -1)),
      start: end - written.trimStart().length,
      end,
      valueStart: end - quoted.length + 1,
      valueEnd: end - 1,
    });
    at = end;
  }
  tagEnd.lastIndex = at;
  const written = tagEnd.exec(text)?.[0] ?? '';
  return { attributes, end: at + written.length, selfClosing: written.endsWith('/>') };
}

/** https://www.w3.org/TR/xml/#AVNormalize */
function attributeValue(written: string): string {
  if (!/[&\t\n\r]/.test(written)) return written;
  return written
    .replace(/\r\n|[\t\n\r]/g, ' ')
    .replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));/gi, (reference, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? reference;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    });
}
