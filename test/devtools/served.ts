import { vi } from 'vitest';
import { type LogLimits, TrafficLog } from '../../src/devtools/log';
import { createServer } from '../../src/devtools/serve';
import { isToPanel } from '../../src/messaging/guards';
import { portName, type ToCapture, type ToPanel } from '../../src/messaging/protocol';
import { createMemoryPair } from '../messaging/memory-pair';
import { capturedEntry, type EntryWish, names } from './entries';

/** The tab of all these tests. */
export const tab = 7;

/** A served log, and a way to open panels. */
export function start(limits?: LogLimits) {
  const log = new TrafficLog(limits);
  const wanted = vi.fn();
  const server = createServer(log, tab, wanted);
  return {
    log,
    wanted,
    add: (...urls: string[]) => log.add(urls.map((name) => captured(name))),
    connect(name = portName(tab)) {
      const [panel, capture] = createMemoryPair<ToCapture, ToPanel>();
      server.connect(name, capture);
      return {
        ...panel,
        /** All since the last call, in short. */
        heard: () => (panel.received as unknown[]).splice(0).map(told),
      };
    },
  };
}

export function captured(name: string, more: EntryWish & { characters?: number } = {}) {
  return capturedEntry({ url: `https://api.example/${name}`, ...more });
}

function told(message: unknown): string {
  if (!isToPanel(message)) throw new Error(`No message: ${JSON.stringify(message)}`);
  switch (message.type) {
    case 'entries':
      return names(message.entries).join(' ');
    case 'dropped':
      return `dropped ${message.count}`;
    case 'cleared':
      return `cleared by ${message.by}`;
    case 'state': {
      const { recording, preserveLog, kept, dropped, reading } = message.state;
      return [
        `kept ${kept}`,
        dropped && `${dropped} gone`,
        !recording && 'paused',
        preserveLog && 'preserving',
        reading && 'reading',
      ]
        .filter(Boolean)
        .join(', ');
    }
  }
}
