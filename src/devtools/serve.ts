import { isToCapture } from '../messaging/guards';
import type { PortEnd } from '../messaging/port';
import { portName, type ToCapture, type ToPanel } from '../messaging/protocol';
import type { CapturedEntry } from './entry';
import type { TrafficLog } from './log';

/** Entries that arrive within so many milliseconds go as one message: each goes through the browser's own process. */
export const batchTime = 125;

/** What one message carries at most. Chromium refuses messages above 64 MB. */
const maxChunk = { entries: 1000, characters: 4 * 1024 * 1024 };

export interface CaptureServer {
  /** Takes a port another page of the extension opened; ports for another tab's capture are left alone. */
  connect(name: string, port: PortEnd<ToPanel>): void;
}

/** Keeps every panel of the inspected tab up to date, and does what they ask; `wanted` is called for each that comes. */
export function createServer(log: TrafficLog, tabId: number, wanted: () => void): CaptureServer {
  const panels = new Set<PortEnd<ToPanel>>();
  let added: CapturedEntry[] = [];
  let dropped = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (message: ToPanel) => {
    for (const panel of panels) panel.send(message);
  };

  const deliver = () => {
    clearTimeout(timer);
    timer = undefined;
    for (const entries of chunks(added)) tell({ type: 'entries', entries });
    if (dropped > 0) tell({ type: 'dropped', count: dropped });
    added = [];
    dropped = 0;
    tell({ type: 'state', state: log.state() });
  };

  log.onChange((change) => {
    if (panels.size === 0) return;
    if (change.type === 'added') {
      for (const entry of change.entries) added.push(entry);
    }
    if (change.type === 'dropped') dropped += change.count;
    if (change.type === 'cleared') {
      added = [];
      dropped = 0;
      tell({ type: 'cleared', by: change.by });
    }
    timer ??= setTimeout(deliver, batchTime);
  });

  return {
    connect(name, port) {
      if (name !== portName(tabId)) return;
      wanted();
      // The others first: what waits for them is part of what the new panel gets.
      if (timer !== undefined) deliver();
      port.send({ type: 'state', state: log.state() });
      for (const entries of chunks(log.kept)) port.send({ type: 'entries', entries });
      panels.add(port);
      port.listen({
        message(message) {
          if (isToCapture(message)) obey(log, message);
          else console.warn('CORS Lens: a message that is none was ignored.', message);
        },
        closed() {
          panels.delete(port);
        },
      });
    },
  };
}

function obey(log: TrafficLog, message: ToCapture): void {
  switch (message.type) {
    case 'record':
      log.setRecording(message.on, Date.now());
      break;
    case 'preserve-log':
      log.setPreserveLog(message.on);
      break;
    case 'limit':
      log.setLimit(message.entries);
      break;
    case 'clear':
      log.clear();
  }
}

function* chunks(captured: readonly CapturedEntry[]): Generator<CapturedEntry['entry'][]> {
  let chunk: CapturedEntry['entry'][] = [];
  let characters = 0;
  for (const next of captured) {
    if (chunk.length === maxChunk.entries || (chunk.length > 0 && characters + next.characters > maxChunk.characters)) {
      yield chunk;
      chunk = [];
      characters = 0;
    }
    chunk.push(next.entry);
    characters += next.characters;
  }
  if (chunk.length > 0) yield chunk;
}
