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

/** For fields that are added only where they are there: spreading objects for each takes several times as long. */
type Writable<T> = { -readonly [Field in keyof T]: T[Field] };

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
  const kept: Writable<HarEntry> = {
    startedDateTime,
    time: numberOr(entry.time, 0),
    request: readRequest(request, url),
    response: readResponse(response),
  };
  const queueing = isObject(entry.timings) ? entry.timings._blocked_queueing : undefined;
  if (typeof queueing === 'number' && queueing >= 0) kept.timings = { _blocked_queueing: queueing };
  if (typeof entry.pageref === 'string') kept.pageref = entry.pageref;
  if (typeof entry._resourceType === 'string') kept._resourceType = entry._resourceType;
  const initiator = readInitiator(entry._initiator);
  if (initiator) kept._initiator = initiator;
  if (entry._trial === true) kept._trial = true;
  return kept;
}

function readRequest(request: Json, url: string): HarEntry['request'] {
  const kept: Writable<HarEntry['request']> = {
    method: text(request.method, 'request.method'),
    url,
    httpVersion: textOr(request.httpVersion, ''),
    headers: headers(request.headers, 'request.headers'),
  };
  const postData = readPostData(request.postData);
  if (postData) kept.postData = postData;
  return kept;
}

function readResponse(response: Json): HarEntry['response'] {
  const kept: Writable<HarEntry['response']> = {
    status: status(response.status),
    statusText: textOr(response.statusText, ''),
    httpVersion: textOr(response.httpVersion, ''),
    headers: headers(response.headers, 'response.headers'),
    redirectURL: textOr(response.redirectURL, ''),
    content: readContent(response.content),
  };
  if ('_error' in response) kept._error = typeof response._error === 'string' ? response._error : null;
  if (response._fetchedViaServiceWorker === true) kept._fetchedViaServiceWorker = true;
  return kept;
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
  const kept: Writable<HarInitiator> = { type: value.type };
  if (typeof value.url === 'string') kept.url = value.url;
  if (typeof value.lineNumber === 'number') kept.lineNumber = value.lineNumber;
  if (typeof value.requestId === 'string') kept.requestId = value.requestId;
  if (isObject(value.stack) && Array.isArray(value.stack.callFrames)) {
    kept.stack = { callFrames: value.stack.callFrames.filter(isObject).map(readCallFrame) };
  }
  return kept;
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
