import type { HarEntry } from '../../engine/traffic/har';

export interface SourcePlace {
  readonly url: string;
  /** From 0, as `openResource` counts. */
  readonly line: number;
  readonly column: number;
  /** `orders.ts:118` */
  readonly label: string;
}

/** Where in the page's code the request was made, as far as the browser tells. */
export function initiatorOf(entry: HarEntry | undefined): SourcePlace | null {
  const initiator = entry?._initiator;
  const frame = initiator?.stack?.callFrames[0];
  if (frame?.url) return placeOf(frame.url, frame.lineNumber, frame.columnNumber);
  if (initiator?.type === 'preflight' || !initiator?.url) return null;
  return placeOf(initiator.url, initiator.lineNumber ?? 0, 0);
}

/** A place in the page's code. */
export function placeOf(url: string, line: number, column: number): SourcePlace {
  return { url, line, column, label: `${lastSegment(url)}:${line + 1}` };
}

function lastSegment(url: string): string {
  const [path = url] = url.split(/[?#]/, 1);
  const segment = path.slice(path.lastIndexOf('/') + 1);
  return segment === '' ? path.replace(/^[a-z]+:\/\//i, '').replace(/\/$/, '') : segment;
}
