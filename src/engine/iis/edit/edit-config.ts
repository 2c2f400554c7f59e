import type { XmlDocument } from '../xml/document';
import { readTree } from '../xml/tree';
import { refuseEdit } from './accepted-edits';
import { refuseSection } from './accepted-files';
import type { ConfigEdit } from './config-edit';
import { type Change, changesOf, splicePieces, wholeText } from './pieces';
import type { ConfigProblem } from './problem';
import { problemOf, readConfig } from './read-config';
import { stepsOf } from './steps';

export type Edited =
  | { readonly ok: true; readonly text: string; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly problem: ConfigProblem };

/**
 * Makes edits in the text of a web.config. Everything but what they change stays byte for byte: comments, formatting, quotes,
 * line breaks. Made again, they change nothing. A file that is not well-formed, not a web.config, or whose sections are
 * kept elsewhere is left alone, and the problem says what to do.
 */
export function editConfig(text: string, edits: readonly ConfigEdit[]): Edited {
  try {
    return make(readConfig(text), edits);
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

function make(original: XmlDocument, edits: readonly ConfigEdit[]): Edited {
  let document = original;
  let pieces = wholeText(original.text);
  for (const edit of edits) {
    refuseEdit(edit, original.root);
    refuseSection(document.root, edit.section);
    for (const step of stepsOf(edit)) {
      const splices = step(document);
      if (splices.length === 0) continue;
      let { text } = document;
      // From the end, so that the offsets of those before stay right.
      for (const splice of splices.toReversed().toSorted((a, b) => b.start - a.start || b.end - a.end)) {
        text = text.slice(0, splice.start) + splice.text + text.slice(splice.end);
        pieces = splicePieces(pieces, splice, edit.reason);
      }
      document = readTree(text);
    }
  }
  return { ok: true, text: document.text, changes: changesOf(pieces, original.text) };
}
