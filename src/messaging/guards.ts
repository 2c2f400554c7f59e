/** What comes through a port is checked before it is used. */
import type { HarEntry } from '../engine/traffic/har';
import { type CaptureState, entryLimits, type ToCapture, type ToPanel } from './protocol';
import { isCount, isShape, type Shape } from './shapes';

type Checks<Message extends { type: string }> = Record<Message['type'], (message: Shape) => boolean>;

const toCapture: Checks<ToCapture> = {
  record: ({ on }) => typeof on === 'boolean',
  'preserve-log': ({ on }) => typeof on === 'boolean',
  limit: ({ entries }) => isEntryLimit(entries),
  clear: () => true,
};

const toPanel: Checks<ToPanel> = {
  state: ({ state }) => isState(state),
  entries: ({ entries }) => Array.isArray(entries) && entries.every(isEntry),
  dropped: ({ count }) => isCount(count),
  cleared: ({ by }) => by === 'user' || by === 'navigation',
};

/** Whether a log may be asked to keep so many entries. */
export function isEntryLimit(value: unknown): value is number {
  return isCount(value) && value >= entryLimits.min && value <= entryLimits.max;
}

/** Whether it is a message a panel may send. */
export function isToCapture(value: unknown): value is ToCapture {
  return passes(toCapture, value);
}

/** Whether it is a message the devtools page may send. */
export function isToPanel(value: unknown): value is ToPanel {
  return passes(toPanel, value);
}

function passes<Message extends { type: string }>(checks: Checks<Message>, value: unknown): boolean {
  if (!isShape(value) || typeof value.type !== 'string' || !Object.hasOwn(checks, value.type)) return false;
  return checks[value.type as Message['type']](value);
}

function isState(value: unknown): value is CaptureState {
  return (
    isShape(value) &&
    typeof value.recording === 'boolean' &&
    typeof value.preserveLog === 'boolean' &&
    (value.limit === undefined || isCount(value.limit)) &&
    isCount(value.kept) &&
    isCount(value.dropped) &&
    (value.unreadable === undefined || isCount(value.unreadable)) &&
    (value.reading === undefined || typeof value.reading === 'boolean')
  );
}

/** Checks what every reader of an entry relies on: the devtools page made the rest. */
function isEntry(value: unknown): value is HarEntry {
  return (
    isShape(value) &&
    typeof value.startedDateTime === 'string' &&
    isShape(value.request) &&
    typeof value.request.method === 'string' &&
    typeof value.request.url === 'string' &&
    areHeaders(value.request.headers) &&
    isShape(value.response) &&
    typeof value.response.status === 'number' &&
    areHeaders(value.response.headers)
  );
}

function areHeaders(value: unknown): boolean {
  return (
    Array.isArray(value) && value.every((h) => isShape(h) && typeof h.name === 'string' && typeof h.value === 'string')
  );
}
