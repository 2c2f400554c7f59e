import type { HarEntry } from '../../engine/traffic/har';

export interface SourcePlace {
  readonly url: string;
  /** From 0, as `openResource` counts. */
  readonly line: number;
  readonly column: number;
  /** `orders.ts:118` */
  readonly label: string;
}

export interface SourceFrame {
  /** Of the function, '' if it has none. */
  readonly name: string;
  /** null for the browser's own code. */
  readonly place: SourcePlace | null;
}

/** Where in the page's code the request was made, as far as the browser tells. */
export function initiatorOf(entry: HarEntry | undefined): SourcePlace | null {
  const initiator = entry?._initiator;
  const frame = initiator?.stack?.callFrames[0];
  if (frame?.url) return place(frame.url, frame.lineNumber, frame.columnNumber);
  if (initiator?.type === 'preflight' || !initiator?.url) return null;
  return place(initiator.url, initiator.lineNumber ?? 0, 0);
}

/** The calls that led to the request, innermost first; empty if the browser does not tell. */
export function callStackOf(entry: HarEntry | undefined): readonly SourceFrame[] {
  return (entry?._initiator?.stack?.callFrames ?? []).map(({ functionName, url, lineNumber, columnNumber }) => ({
    name: functionName,
    place: url === '' ? null : place(url, lineNumber, columnNumber),
  }));
}

function place(url: string, line: number, column: number): SourcePlace {
  return { url, line, column, label: `${lastSegment(url)}:${line + 1}` };
}

function lastSegment(url: string): string {
  const [path = url] = url.split(/[?#]/, 1);
  const segment = path.slice(path.lastIndexOf('/') + 1);
  return segment === '' ? path.replace(/^[a-z]+:\/\//i, '').replace(/\/$/, '') : segment;
}
