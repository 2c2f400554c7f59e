import { isObject, type Json } from '../http/is-object';
import type { InputProblem, InputReport } from '../report/report';
import type { HarEntry } from './har';
import { harOfTicket } from './har-of-ticket';
import { harPieces, NotInPieces } from './har-pieces';
import { EntryError, readEntry } from './read-entry';
import { placeOf, salvageEntries } from './salvage-har';

/** Nothing in the file could be used. The message is one sentence that says what is wrong and where. */
export class HarError extends Error {}

export interface HarInput {
  /** The whole entries. Their place in `log.entries` is in `indexes`. */
  readonly entries: readonly HarEntry[];
  /** For each of `entries`, its index in `log.entries`. */
  readonly indexes: readonly number[];
  readonly input: InputReport;
}

/** Browsers whose entries say what the browser did; the others are judged by their headers alone. */
const knownBrowsers = /WebInspector|Firefox|Chrom|Edge|CORS Lens/i;

/**
 * Reads a HAR file, or the recording in a ticket: every entry that is whole, and what is wrong with the others.
 * A file that is cut off gives the entries before the cut. Throws HarError if there is nothing to use.
 */
export function readHar(text: string): HarInput {
  const source = harText(text);
  if (source.trim() === '') throw new HarError('The file is empty: export it again from the Network panel.');
  const { log, notices, whole } = parse(source);
  if (!Array.isArray(log.entries)) {
    throw new HarError(
      'Not a HAR file: log.entries is missing. A HAR is what the Network panel saves with “Export HAR”.',
    );
  }
  const reading = new Reading();
  for (const value of log.entries) reading.add(value);
  return reading.end(creatorOf(log), whole, notices);
}

/** What was read of a HAR so far. */
export interface HarSoFar {
  /** Both grow in place. */
  readonly entries: readonly HarEntry[];
  readonly indexes: readonly number[];
}

/**
 * The same as readHar, entry by entry: each step reads one more, so that the reader of a large file can do something else in between.
 * What is said of a file that is not whole JSON, readHar says at the end. Throws HarError as readHar does.
 */
export function* readHarInSteps(text: string): Generator<HarSoFar, HarInput> {
  const source = harText(text);
  const reading = new Reading();
  try {
    const pieces = harPieces(source);
    for (const piece of pieces.entries()) {
      reading.add(parsePiece(piece));
      yield reading;
    }
    return reading.end(creatorOf({ creator: pieces.value('creator'), browser: pieces.value('browser') }), true, []);
  } catch (error) {
    if (!(error instanceof NotInPieces)) throw error;
    return readHar(source);
  }
}

function parsePiece(piece: string): unknown {
  try {
    return JSON.parse(piece);
  } catch {
    throw new NotInPieces();
  }
}

/** The recording, if it is a ticket; without the byte order mark that some programs begin a file with. */
function harText(text: string): string {
  const file = text.replace(/^\uFEFF/, '');
  return harOfTicket(file) ?? file;
}

class Reading implements HarSoFar {
  readonly entries: HarEntry[] = [];
  readonly indexes: number[] = [];
  readonly #broken: InputProblem[] = [];
  #count = 0;

  add(value: unknown): void {
    const entry = this.#count++;
    try {
      this.entries.push(readEntry(value));
      this.indexes.push(entry);
    } catch (error) {
      if (!(error instanceof EntryError)) throw error;
      this.#broken.push({ entry, path: error.path, problem: error.problem });
    }
  }

  end(creator: string | null, whole: boolean, notices: readonly string[]): HarInput {
    const [first] = this.#broken;
    if (this.entries.length === 0 && first) {
      throw new HarError(
        `None of the ${this.#broken.length} entries can be used; the first: log.entries[${first.entry}].${first.path} ${first.problem}.`,
      );
    }
    return {
      entries: this.entries,
      indexes: this.indexes,
      input: {
        creator,
        entries: this.#count,
        broken: this.#broken,
        whole,
        notices: [...notices, ...foreign(creator)],
      },
    };
  }
}

interface Parsed {
  readonly log: Json;
  readonly notices: readonly string[];
  readonly whole: boolean;
}

function parse(source: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    return salvage(source, error);
  }
  const log = isObject(value) ? value.log : undefined;
  if (!isObject(log)) throw new HarError('Not a HAR file: the JSON has no "log" at its top level.');
  return { log, notices: [], whole: true };
}

function salvage(source: string, error: unknown): Parsed {
  const salvaged = salvageEntries(source);
  if (salvaged === null || salvaged.entries.length === 0) {
    const { line, column } = placeOf(source, salvaged?.stopped ?? syntaxOffset(source, error));
    throw new HarError(
      `Not a HAR file: no valid JSON at line ${line}, column ${column}${salvaged ? ', before the first whole entry' : ''}.`,
    );
  }
  const { line, column } = placeOf(source, salvaged.stopped);
  const what = salvaged.truncated ? 'The file is cut off' : 'The file is no longer JSON';
  return {
    log: { entries: salvaged.entries, creator: salvaged.creator },
    whole: false,
    notices: [
      `${what} at line ${line}, column ${column}: ${count(salvaged.entries.length)} before it, the rest is lost.`,
    ],
  };
}

function count(entries: number): string {
  return entries === 1 ? '1 entry was read' : `${entries} entries were read`;
}

/** Where JSON.parse stopped. Engines tell it only in the message: "… at position 17 (line 1 column 18)". */
function syntaxOffset(source: string, error: unknown): number {
  const match = error instanceof Error ? /position (\d+)/.exec(error.message) : null;
  if (match) return Number(match[1]);
  return error instanceof Error && /end of/i.test(error.message) ? source.length : source.search(/\S/);
}

function creatorOf(log: Json): string | null {
  const names = [log.browser, log.creator]
    .filter(isObject)
    .map((who) => [who.name, who.version].filter(Boolean).join(' '));
  return names.find((name) => name !== '') ?? null;
}

function foreign(creator: string | null): readonly string[] {
  if (creator !== null && knownBrowsers.test(creator)) return [];
  const who = creator === null ? 'This HAR does not say which program wrote it' : `This HAR was written by ${creator}`;
  return [`${who}: it may lack what a browser adds, so requests are judged by their headers alone.`];
}
