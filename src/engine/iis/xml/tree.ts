import { readStartTag } from './attributes';
import type { SourceElement, XmlDocument } from './document';
import { markupAt } from './markup';
import { positionsIn } from './position';

type Unfinished = { -readonly [Key in keyof SourceElement]: SourceElement[Key] };

/**
 * The elements of a text that is known to be well-formed and without document type: `parseXml` has found it so, or it was
 * made from such a text by putting whole elements and attributes in or out.
 */
export function readTree(text: string): XmlDocument {
  const positionOf = positionsIn(text);
  const read = (start: number, parent: SourceElement | null): SourceElement => {
    const nameEnd = endOfName(text, start + 1);
    const { attributes, end: contentStart, selfClosing } = readStartTag(text, nameEnd);
    const children: SourceElement[] = [];
    const element: Unfinished = {
      name: text.slice(start + 1, nameEnd),
      attributes,
      children,
      parent,
      start,
      end: contentStart,
      contentStart,
      contentEnd: contentStart,
      selfClosing,
      ...positionOf(start),
    };
    let at = selfClosing ? -1 : text.indexOf('<', contentStart);
    while (at !== -1) {
      if (isElement(text, at)) {
        const child = read(at, element);
        children.push(child);
        at = text.indexOf('<', child.end);
        continue;
      }
      const { kind, end } = markupAt(text, at);
      if (kind === 'end') {
        element.contentEnd = at;
        element.end = end;
        break;
      }
      at = text.indexOf('<', end);
    }
    return element;
  };
  return { text, root: read(rootStart(text), null) };
}

function rootStart(text: string): number {
  let at = text.indexOf('<');
  while (!isElement(text, at)) at = text.indexOf('<', markupAt(text, at).end);
  return at;
}

function isElement(text: string, at: number): boolean {
  return !'!?/'.includes(text[at + 1] ?? '');
}

const name = /[^\t\n\r />]*/y;

function endOfName(text: string, start: number): number {
  name.lastIndex = start;
  name.test(text);
  return name.lastIndex;
}
