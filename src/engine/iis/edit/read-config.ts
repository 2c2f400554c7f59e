import type { XmlDocument } from '../xml/document';
import { XmlError } from '../xml/error';
import { parseXml } from '../xml/parse';
import { refuseDocument, refuseText } from './accepted-files';
import { type ConfigProblem, Refusal } from './problem';

/** Reads a web.config. Throws `XmlError` or `Refusal` for anything else. */
export function readConfig(text: string): XmlDocument {
  refuseText(text);
  const document = parseXml(text);
  refuseDocument(document.root);
  return document;
}

/** The problem in what `readConfig` and the steps of edits throw; other errors are thrown again. */
export function problemOf(error: unknown): ConfigProblem {
  if (error instanceof Refusal) return error.problem;
  if (!(error instanceof XmlError)) throw error;
  const { message, change, line, column } = error;
  return { message, change, line, column };
}
