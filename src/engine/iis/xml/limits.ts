import { characterNotInXml } from './characters';
import { XmlError } from './error';
import { markupAt } from './markup';
import type { Position } from './position';

/** IIS reads 250 KB, unless MaxWebConfigFileSizeInKB in the registry says otherwise. */
const maxLength = 4 * 1024 * 1024;
/** Far above what configuration needs, far below what a call stack holds. */
const maxDepth = 100;

/**
 * Refuses what would cost too much to read, before it is read: very long or deeply nested texts, and document types,
 * which can define entities that grow without end; also characters that no XML has. The rest is left to the parser.
 */
export function refuseBeforeParsing(text: string, positionOf: (offset: number) => Position): void {
  const refuse = (message: string, change: string, at: number): never => {
    throw new XmlError(message, change, positionOf(at));
  };
  if (text.length > maxLength)
    refuse('The file is larger than 4 million characters.', 'Give the web.config itself; IIS reads up to 250 KB.', 0);
  const unknown = characterNotInXml(text);
  if (unknown)
    refuse(`XML cannot hold the character ${unknown.name}.`, 'Take it out, or save the file as UTF-8.', unknown.offset);
  let depth = 0;
  let at = text.indexOf('<');
  while (at !== -1) {
    if (/^<!doctype/i.test(text.slice(at, at + 9)))
      refuse('The file has a document type.', 'Take <!DOCTYPE …> out: configuration files have none.', at);
    const markup = markupAt(text, at);
    if (markup.kind === 'start') depth += 1;
    if (markup.kind === 'end') depth -= 1;
    if (depth > maxDepth)
      refuse(
        `Elements stand inside each other more than ${maxDepth} levels deep.`,
        'Close the elements before this one.',
        at,
      );
    at = text.indexOf('<', markup.end);
  }
}
