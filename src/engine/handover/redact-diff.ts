import type { FixFile } from '../report/report';
import { redacted } from './redact-header';

/**
 * The diff of a web.config of the user's without what may be a secret in it: environment variables, connection strings and
 * headers stand next to what changes. Of the values that the file has already, only those stay that can be none; the values
 * that the change adds stay all.
 */
export function redactDiff(file: FixFile): FixFile {
  const { hunks, text } = file;
  if (hunks === null) return file;
  const after = text.split('\n');
  const before = linesBefore(after, hunks);
  const present = new Set<string>();
  const oldLines = masked(before.join('\n'), (value) => {
    present.add(value);
    return false;
  });
  const newLines = masked(text, (value) => !present.has(value));
  return {
    ...file,
    text: redacted,
    hunks: hunks.map((hunk) => ({
      ...hunk,
      lines: hunk.lines.map((line) => {
        const clean = line.newLine === null ? oldLines[(line.oldLine ?? 0) - 1] : newLines[line.newLine - 1];
        return { ...line, text: (clean ?? redacted).replace(/\r$/, '') };
      }),
    })),
  };
}

/** The file before the change: a report has only what it becomes, and the diff. */
function linesBefore(after: readonly string[], hunks: FixFile['hunks'] & object): readonly string[] {
  const before: string[] = [];
  let read = 0;
  for (const { kind, text, newLine } of hunks.flatMap(({ lines }) => lines)) {
    if (newLine !== null) {
      before.push(...after.slice(read, newLine - 1));
      read = newLine;
    }
    if (kind !== '+') before.push(text);
  }
  return [...before, ...after.slice(read)];
}

/** Attributes that say what a thing is, not what only its owner knows. */
const telling = new Set(
  [
    ['name', 'key', 'path', 'verb', 'verbs', 'modules', 'type', 'preCondition', 'resourceType', 'requireAccess'],
    ['origin', 'header', 'method', 'maxAge', 'fileExtension', 'statusCode', 'accessType'],
    ['maxAllowedContentLength', 'overrideMode', 'version', 'encoding'],
  ].flat(),
);
const tellingHeader = /^(?:access-control-.*|vary|x-powered-by)$/i;

const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<[^\s<>"'!?](?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+/g;
const attribute = /([^\s=<>"'/]+)(\s*=\s*)("[^"]*"|'[^']*')/g;

/** The lines of XML without comments, texts and values, but for those that tell or are to be kept. */
function masked(xml: string, keeps: (value: string) => boolean): readonly string[] {
  const clean = xml.replace(markup, (piece) => {
    if (piece.startsWith('<!--')) return `<!--${hidden(piece.slice(4, -3))}-->`;
    if (piece.startsWith('<![')) return `<![CDATA[${hidden(piece.slice(9, -3))}]]>`;
    if (!piece.startsWith('<')) return hidden(piece);
    const [, header = ''] = /\sname\s*=\s*["']([^"']*)/i.exec(piece) ?? [];
    return piece.replace(attribute, (whole, name: string, equals: string, quoted: string) => {
      const value = quoted.slice(1, -1);
      // Each value is asked for, so that all that a file has are known.
      const kept = keeps(value);
      const tells = telling.has(name) || /^(?:true|false)$/i.test(value) || tellingHeader.test(header);
      const [quote = ''] = quoted;
      return kept || tells ? whole : `${name}${equals}${quote}${hidden(value)}${quote}`;
    });
  });
  return clean.split('\n');
}

/** Line by line, so that lines keep their numbers. */
function hidden(text: string): string {
  return text.replace(/\S(?:.*\S)?/g, redacted);
}
