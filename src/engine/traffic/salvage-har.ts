/** What could be read of a HAR that is not JSON as a whole. */
export interface Salvaged {
  /** The whole entries, parsed. */
  readonly entries: readonly unknown[];
  readonly creator: unknown;
  /** Offset in the text at which reading stopped. */
  readonly stopped: number;
  /** The text ended there, rather than going on with something else. */
  readonly truncated: boolean;
}

/**
 * Reads the entries of a damaged HAR one by one, up to the damage.
 * Gives null if the text has no list of entries at all.
 */
export function salvageEntries(text: string): Salvaged | null {
  const start = /"entries"\s*:\s*\[/.exec(text);
  if (start === null || !text.trimStart().startsWith('{')) return null;
  const entries: unknown[] = [];
  let at = start.index + start[0].length;
  for (;;) {
    at = skip(text, at);
    const end = text[at] === '{' ? endOfObject(text, at) : null;
    const value = end === null ? undefined : parseOr(text.slice(at, end));
    if (end === null || value === undefined) break;
    entries.push(value);
    at = end;
  }
  const truncated = text[at] === undefined || endOfObject(text, at) === null;
  return {
    entries,
    creator: creatorBefore(text, start.index),
    stopped: truncated ? text.length : at,
    truncated,
  };
}

/** Line and column, both from 1, of an offset in a text. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - (before.lastIndexOf('\n') + 1) + 1 };
}

/** The offset after the object that starts at `start`, null if the text ends before it does. */
function endOfObject(text: string, start: number): number | null {
  const structural = /["{}[\]]/g;
  structural.lastIndex = start;
  let depth = 0;
  for (let match = structural.exec(text); match !== null; match = structural.exec(text)) {
    const [char] = match;
    if (char === '"') {
      const end = endOfString(text, match.index);
      if (end === null) return null;
      structural.lastIndex = end;
    } else if (char === '{' || char === '[') depth++;
    else if (--depth === 0) return match.index + 1;
  }
  return null;
}

function endOfString(text: string, start: number): number | null {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return quote + 1;
  }
  return null;
}

function skip(text: string, from: number): number {
  const next = /[^\s,]/g;
  next.lastIndex = from;
  return next.exec(text)?.index ?? text.length;
}

function creatorBefore(text: string, end: number): unknown {
  const match = /"creator"\s*:\s*\{/.exec(text.slice(0, end));
  if (match === null) return undefined;
  const start = match.index + match[0].length - 1;
  const close = endOfObject(text, start);
  return close === null ? undefined : parseOr(text.slice(start, close));
}

function parseOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
