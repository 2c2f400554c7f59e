import { isObject, type Json } from '../http/is-object';
import type { HarCallFrame, HarEntry, HarHeader, HarInitiator } from './har';
import { isCut, keptPostData } from './post-data';
import { sharedHeader } from './shared-header';

/** Where an entry is not what a HAR entry must be. */
export class EntryError extends Error {
  constructor(
    /** Path inside the entry, for example `request.url`. */
    readonly path: string,
    readonly problem: string,
  ) {
    super(`${path}: ${problem}`);
  }
}

/**
 * Picks what is kept of a HAR entry, from DevTools or from a file, and checks it. Response bodies are never taken.
 * Throws EntryError naming the first field without which the request could not be judged.
 */
export function readEntry(value: unknown): HarEntry {
  const entry = object(value, 'entry');
  const request = object(entry.request, 'request');
  const response = object(entry.response, 'response');
  const startedDateTime = text(entry.startedDateTime, 'startedDateTime');
  if (Number.isNaN(Date.parse(startedDateTime)))
    throw new EntryError('startedDateTime', `${quote(startedDateTime)} is not a date`);
  const url = text(request.url, 'request.url');
  if (!URL.canParse(url)) throw new EntryError('request.url', `${quote(url)} is not an absolute URL`);
  const postData = readPostData(request.postData);
  const initiator = readInitiator(entry._initiator);
  const queueing = isObject(entry.timings) ? entry.timings._blocked_queueing : undefined;
  return {
    startedDateTime,
    time: numberOr(entry.time, 0),
    request: {
      method: text(request.method, 'request.method'),
      url,
      httpVersion: textOr(request.httpVersion, ''),
      headers: headers(request.headers, 'request.headers'),
      ...(postData && { postData }),
    },
    response: {
      status: status(response.status),
      statusText: textOr(response.statusText, ''),
      httpVersion: textOr(response.httpVersion, ''),
      headers: headers(response.headers, 'response.headers'),
      redirectURL: textOr(response.redirectURL, ''),
      content: readContent(response.content),
      ...('_error' in response && {
        _error: typeof response._error === 'string' ? response._error : null,
      }),
      ...(response._fetchedViaServiceWorker === true && {
        _fetchedViaServiceWorker: true,
      }),
    },
    ...(typeof queueing === 'number' && queueing >= 0 && { timings: { _blocked_queueing: queueing } }),
    ...(typeof entry.pageref === 'string' && { pageref: entry.pageref }),
    ...(typeof entry._resourceType === 'string' && {
      _resourceType: entry._resourceType,
    }),
    ...(initiator && { _initiator: initiator }),
    ...(entry._trial === true && { _trial: true }),
  };
}

function readPostData(value: unknown): HarEntry['request']['postData'] {
  if (!isObject(value)) return undefined;
  const mimeType = textOr(value.mimeType, '');
  if (typeof value.text !== 'string') return { mimeType };
  const kept = keptPostData(mimeType, value.text);
  const comment = textOr(value.comment, '');
  // An export of ours, or a HAR that we kept before.
  return isCut({ mimeType, comment }) ? { ...kept, comment } : kept;
}

function readContent(value: unknown): HarEntry['response']['content'] {
  const content = isObject(value) ? value : {};
  return {
    size: numberOr(content.size, 0),
    mimeType: textOr(content.mimeType, ''),
  };
}

function readInitiator(value: unknown): HarInitiator | undefined {
  if (!isObject(value) || typeof value.type !== 'string') return undefined;
  const stack = isObject(value.stack) && Array.isArray(value.stack.callFrames) ? value.stack.callFrames : undefined;
  return {
    type: value.type,
    ...(typeof value.url === 'string' && { url: value.url }),
    ...(typeof value.lineNumber === 'number' && {
      lineNumber: value.lineNumber,
    }),
    ...(typeof value.requestId === 'string' && { requestId: value.requestId }),
    ...(stack && {
      stack: { callFrames: stack.filter(isObject).map(readCallFrame) },
    }),
  };
}

function readCallFrame(frame: Json): HarCallFrame {
  return {
    functionName: textOr(frame.functionName, ''),
    url: textOr(frame.url, ''),
    lineNumber: numberOr(frame.lineNumber, 0),
    columnNumber: numberOr(frame.columnNumber, 0),
  };
}

function headers(value: unknown, path: string): readonly HarHeader[] {
  if (!Array.isArray(value)) throw new EntryError(path, missingOr(value, 'a list'));
  return value.map((header: unknown, i) => {
    if (!isHeader(header)) throw faultOf(header, `${path}[${i}]`);
    return sharedHeader(header.name, header.value);
  });
}

function isHeader(value: unknown): value is HarHeader {
  return isObject(value) && typeof value.name === 'string' && typeof value.value === 'string';
}

function faultOf(header: unknown, path: string): EntryError {
  if (!isObject(header)) return new EntryError(path, missingOr(header, 'an object'));
  const part = typeof header.name === 'string' ? 'value' : 'name';
  return new EntryError(`${path}.${part}`, missingOr(header[part], 'a text'));
}

/** Firefox and others write 0, -1 or null for a response that never came. */
function status(value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw new EntryError('response.status', missingOr(value, 'a status code'));
  return Math.max(value, 0);
}

function object(value: unknown, path: string): Json {
  if (!isObject(value)) throw new EntryError(path, missingOr(value, 'an object'));
  return value;
}

function text(value: unknown, path: string): string {
  if (typeof value !== 'string') throw new EntryError(path, missingOr(value, 'a text'));
  return value;
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

function missingOr(value: unknown, expected: string): string {
  return value === undefined ? 'is missing' : `is not ${expected}`;
}

function quote(value: string): string {
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
}
