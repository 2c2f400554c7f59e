import type { SourceElement, XmlDocument } from '../xml/document';
import { escapeAttribute, type XmlElement } from '../xml/element';

/** How a file is written, so that what is added looks like what is there. */
export interface Layout {
  /** One level of indentation. */
  readonly unit: string;
  readonly lineBreak: string;
  /** How an empty element ends: ` />` or `/>`. */
  readonly close: string;
}

/** The layout around an element. What is nearest counts: tabs and spaces may be mixed in one file, and line breaks, too. */
export function layoutAt({ text, root }: XmlDocument, near: SourceElement): Layout {
  const [lineBreak] = /\r\n|\n|\r/.exec(text.slice(near.start)) ?? /\r\n|\n|\r/.exec(text) ?? ['\n'];
  return {
    unit: unitAbove(text, near) ?? unitWithin(text, root) ?? '  ',
    lineBreak,
    close: closeWithin(text, near) ?? closeWithin(text, root) ?? ' />',
  };
}

/** The white space before an offset if nothing else stands before it in its line, else null. */
export function indentAt(text: string, offset: number): string | null {
  let start = offset;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start -= 1;
  const before = text[start - 1];
  const isLineStart =
    before === undefined || before === '\n' || before === '\r' || (before === '\uFEFF' && start === 1);
  return isLineStart ? text.slice(start, offset) : null;
}

/** The element on one line. */
export function inline({ name, attributes, children }: XmlElement, layout: Layout): string {
  const start = startTag(name, attributes);
  if (children.length === 0) return `${start}${layout.close}`;
  return `${start}>${children.map((child) => inline(child, layout)).join('')}</${name}>`;
}

/** The element on lines of its own, the first one without its indentation. */
export function block({ name, attributes, children }: XmlElement, indent: string, layout: Layout): string {
  const start = startTag(name, attributes);
  if (children.length === 0) return `${start}${layout.close}`;
  const within = children.map((child) => {
    const inner = `${indent}${layout.unit}`;
    return `${layout.lineBreak}${inner}${block(child, inner, layout)}`;
  });
  return `${start}>${within.join('')}${layout.lineBreak}${indent}</${name}>`;
}

function startTag(name: string, attributes: XmlElement['attributes']): string {
  return `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
    .join('')}`;
}

function unitAbove(text: string, element: SourceElement): string | null {
  for (let inner = element; inner.parent !== null; inner = inner.parent) {
    const unit = unitBetween(text, inner.parent, inner);
    if (unit !== null) return unit;
  }
  return null;
}

function unitWithin(text: string, element: SourceElement): string | null {
  for (const child of element.children) {
    const unit = unitBetween(text, element, child) ?? unitWithin(text, child);
    if (unit !== null) return unit;
  }
  return null;
}

function unitBetween(text: string, outer: SourceElement, inner: SourceElement): string | null {
  const around = indentAt(text, outer.start);
  const indent = indentAt(text, inner.start);
  if (around === null || indent === null || !indent.startsWith(around) || indent === around) return null;
  return indent.slice(around.length);
}

function closeWithin(text: string, element: SourceElement): string | null {
  if (element.selfClosing) return text.slice(element.start, element.end).endsWith(' />') ? ' />' : '/>';
  for (const child of element.children) {
    const close = closeWithin(text, child);
    if (close !== null) return close;
  }
  return null;
}
