import type { PortEnd, PortEvents } from '../../src/messaging/port';

/** An end that also tells what came to it, and can hang up. */
export interface MemoryEnd<Sent> extends PortEnd<Sent> {
  readonly received: readonly unknown[];
  close(): void;
}

/** Two ends of one line, in memory: what one sends, the other has at once, as a copy, like through a browser's port. */
export function createMemoryPair<A, B>(): [MemoryEnd<A>, MemoryEnd<B>] {
  const line = { open: true };
  const left: Side = { received: [], listeners: [] };
  const right: Side = { received: [], listeners: [] };
  return [createEnd<A>(line, left, right), createEnd<B>(line, right, left)];
}

interface Side {
  readonly received: unknown[];
  readonly listeners: PortEvents[];
}

function createEnd<Sent>(line: { open: boolean }, own: Side, other: Side): MemoryEnd<Sent> {
  return {
    received: own.received,
    send(message) {
      if (!line.open) return;
      const copy: unknown = JSON.parse(JSON.stringify(message));
      other.received.push(copy);
      for (const listener of other.listeners) listener.message(copy);
    },
    listen(events) {
      own.listeners.push(events);
    },
    close() {
      line.open = false;
      for (const listener of other.listeners) listener.closed();
    },
  };
}
