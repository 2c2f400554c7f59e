import type { SourceElement, XmlDocument } from '../xml/document';
import { escapeAttribute, element as newElement, type XmlElement } from '../xml/element';
import { block, indentAt, inline, type Layout, layoutAt } from './layout';
import type { Splice } from './pieces';

const space = ' \t\r\n';

/** Puts elements into another one: behind a child of it, or before all children. */
export function insertInto(
  document: XmlDocument,
  parent: SourceElement,
  behind: SourceElement | null,
  elements: readonly XmlElement[],
): Splice {
  const { text } = document;
  const layout = layoutAt(document, behind ?? parent.children[0] ?? parent);
  if (behind) {
    const at = behindComment(text, behind.end);
    return {
      start: at,
      end: at,
      text: written(elements, indentAt(text, behind.start), runBefore(text, behind.start, ' \t'), layout),
    };
  }
  const first = parent.children[0];
  if (first) {
    const at = behindComment(text, parent.contentStart);
    return { start: at, end: at, text: written(elements, indentAt(text, first.start), '', layout) };
  }
  return insertIntoEmpty(text, parent, elements, layout);
}

/** Puts elements before one that is there. */
export function insertBefore(document: XmlDocument, sibling: SourceElement, elements: readonly XmlElement[]): Splice {
  const { text } = document;
  const layout = layoutAt(document, sibling);
  const indent = indentAt(text, sibling.start);
  const gap = indent === null ? runBefore(text, sibling.start, ' \t') : `${layout.lineBreak}${indent}`;
  const parts = elements.map((each) => `${render(each, indent, layout)}${gap}`);
  return { start: sibling.start, end: sibling.start, text: parts.join('') };
}

/** Takes an element out, and its line if nothing else stands there. Comments stay. */
export function cut({ text }: XmlDocument, { start, end }: SourceElement): Splice {
  const indent = indentAt(text, start);
  if (indent === null) return { start: start - runBefore(text, start, ' \t').length, end, text: '' };
  const lineEnd = end + (/^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0);
  if (text[lineEnd] !== '\r' && text[lineEnd] !== '\n') return { start, end: lineEnd, text: '' };
  const lineStart = start - indent.length;
  const lineBreak = text.slice(lineStart - 2, lineStart) === '\r\n' ? 2 : 1;
  return { start: lineStart - lineBreak, end: lineEnd, text: '' };
}

/** Puts an element in the place of another one. */
export function replace(document: XmlDocument, old: SourceElement, by: XmlElement): Splice {
  const text = render(by, indentAt(document.text, old.start), layoutAt(document, old));
  return { start: old.start, end: old.end, text };
}

/** Gives an element attributes, and takes those out that are null. The others stay as they are written. */
export function setAttributes(
  { text }: XmlDocument,
  { attributes, name, start }: SourceElement,
  wanted: Readonly<Record<string, string | null>>,
): readonly Splice[] {
  const last = attributes.at(-1);
  const end = last?.end ?? start + 1 + name.length;
  const gap = last ? runBefore(text, last.start, space) : ' ';
  return Object.entries(wanted).flatMap(([key, value]): Splice[] => {
    const old = attributes.find((each) => each.name === key);
    if (old === undefined)
      return value === null ? [] : [{ start: end, end, text: `${gap}${key}="${escapeAttribute(value)}"` }];
    if (value === null)
      return [{ start: old.start - runBefore(text, old.start, space).length, end: old.end, text: '' }];
    if (value === old.value) return [];
    return [{ start: old.valueStart, end: old.valueEnd, text: escapeAttribute(value) }];
  });
}

/** Elements around another one, the outermost first. */
export function wrapped(names: readonly string[], within: readonly XmlElement[]): readonly XmlElement[] {
  return names.reduceRight<readonly XmlElement[]>((children, name) => [newElement(name, {}, children)], within);
}

function insertIntoEmpty(text: string, parent: SourceElement, elements: readonly XmlElement[], layout: Layout): Splice {
  // A root that is all the file has says nothing about lines: what is put into it gets lines.
  const around = indentAt(text, parent.start) ?? (parent.parent === null ? '' : null);
  const within = around === null ? null : `${around}${layout.unit}`;
  const lastLine = around === null ? '' : `${layout.lineBreak}${around}`;
  if (parent.selfClosing) {
    const slash = parent.contentStart - '/>'.length;
    const start = slash - runBefore(text, slash, space).length;
    const content = written(elements, within, '', layout);
    return { start, end: parent.end, text: `>${content}${lastLine}</${parent.name}>` };
  }
  const trailing = runBefore(text, parent.contentEnd, space);
  const at = parent.contentEnd - trailing.length;
  const comment = text.lastIndexOf('<!--', at);
  const indent = comment >= parent.contentStart ? indentAt(text, comment) : within;
  const closing = /[\r\n]/.test(trailing) || indent === null ? '' : lastLine;
  return { start: at, end: at, text: `${written(elements, indent, '', layout)}${closing}` };
}

/** Elements as they follow something else: each on a line of its own with that indentation, or in the same line. */
function written(elements: readonly XmlElement[], indent: string | null, gap: string, layout: Layout): string {
  const before = indent === null ? gap : `${layout.lineBreak}${indent}`;
  return elements.map((each) => `${before}${render(each, indent, layout)}`).join('');
}

function render(element: XmlElement, indent: string | null, layout: Layout): string {
  return indent === null ? inline(element, layout) : block(element, indent, layout);
}

/** A comment behind something in its line is about that, so what is put there goes behind the comment. */
function behindComment(text: string, offset: number): number {
  const [comment] = /^(?:[ \t]*<!--(?:(?!-->)[^\r\n])*-->)+(?=[ \t]*[\r\n])/.exec(text.slice(offset)) ?? [''];
  return offset + comment.length;
}

/** The run of these characters that ends at an offset. */
function runBefore(text: string, offset: number, characters: string): string {
  let start = offset;
  while (start > 0 && characters.includes(text[start - 1] ?? '')) start -= 1;
  return text.slice(start, offset);
}
