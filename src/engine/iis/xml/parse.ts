import { XmlError as ParserError, parseXml as parse } from '@rgrove/parse-xml';
import type { XmlDocument } from './document';
import { XmlError } from './error';
import { refuseBeforeParsing } from './limits';
import { type Position, positionsIn } from './position';
import { type Explanation, explainSyntaxError } from './syntax-error';
import { readTree } from './tree';

/**
 * Reads a configuration file. Offsets are those of the given text, which may begin with a byte order mark.
 * Throws `XmlError`, and nothing else, for a text that is not well-formed, has a document type or is too large.
 * https://www.w3.org/TR/xml/
 */
export function parseXml(text: string): XmlDocument {
  const positionOf = positionsIn(text);
  refuseBeforeParsing(text, positionOf);
  refuseMalformed(text, positionOf);
  return readTree(text);
}

function refuseMalformed(text: string, positionOf: (offset: number) => Position): void {
  try {
    // The parser takes each CR out by copying what it stands in, which for a long file never ends; LF is the same to it.
    parse(text.replaceAll('\r', '\n'));
  } catch (error) {
    if (!(error instanceof ParserError)) throw error;
    const found = offsetOf(error.pos, text);
    const offset = /reference|entity/.test(error.message) ? text.lastIndexOf('&', found) : found;
    const { message, change } = explain(error.message, text.slice(offset));
    throw new XmlError(message, change, positionOf(offset));
  }
}

/** The parser counts characters; offsets count UTF-16 code units. */
function offsetOf(characters: number, text: string): number {
  let offset = 0;
  for (let i = 0; i < characters && offset < text.length; i += 1)
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  return offset;
}

function explain(words: string, rest: string): Explanation {
  const [, name] = /^Missing end tag for element (\S+)/.exec(words) ?? [];
  if (name === undefined || rest.startsWith(']]>')) return explainSyntaxError(words);
  const [, found] = /^<\/([^\s>]+)/.exec(rest) ?? [];
  const message =
    found === undefined
      ? `<${name}> is not closed before ${/\S/.test(rest) ? 'this place' : 'the file ends'}.`
      : `</${found}> stands where </${name}> should.`;
  return { message, change: `Put </${name}> where the element ends.` };
}
