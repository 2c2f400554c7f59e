/** Live traffic and the state of its capture, mirrored from the devtools page. */
import { batch, signal } from '@preact/signals';
import type { HarEntry } from '../../engine/traffic/har';
import type { ToPanel } from '../../messaging/protocol';
import type { CaptureLink, LinkState } from '../capture-link';
import { type Clock, createBatch } from './batch';

export type CaptureStore = ReturnType<typeof createCaptureStore>;

export interface CaptureEvents {
  /** Just before what was there goes; `undo` brings it back. */
  clears(by: ClearedBy, undo: () => void): void;
}

type ClearedBy = 'user' | 'navigation';

export function createCaptureStore(link: CaptureLink, clock: Clock, events: CaptureEvents) {
  /** Grows in place; `entries` gets a copy of it once per batch. */
  let buffer: HarEntry[] = [];
  /** Brought back after they were cleared. The devtools page no longer has them, so they are kept apart from what it sends. */
  let restored: readonly HarEntry[] = [];
  let resync = false;
  /** To be done as soon as the line is mended: else all that is kept would come back. */
  let clearLater = false;
  const entries = signal<readonly HarEntry[]>([]);
  const linkState = signal<LinkState>('connecting');
  const recording = signal(true);
  const preserveLog = signal(false);
  const limit = signal<number | null>(null);
  const dropped = signal(0);
  const unreadable = signal(0);
  const reading = signal(false);
  const publishing = createBatch(() => {
    entries.value = [...restored, ...buffer];
  }, clock);

  function cleared(by: ClearedBy) {
    const before = [...restored, ...buffer];
    if (before.length > 0) {
      events.clears(by, () => {
        restored = before;
        publishing.flush();
      });
    }
    dropped.value = 0;
    unreadable.value = 0;
    buffer = [];
    restored = [];
    publishing.flush();
  }
  function receive(message: ToPanel) {
    // After a break everything that is kept comes once more: it takes the place of what was there.
    if (resync) buffer = [];
    resync = false;
    switch (message.type) {
      case 'state':
        batch(() => {
          recording.value = message.state.recording;
          preserveLog.value = message.state.preserveLog;
          limit.value = message.state.limit ?? null;
          dropped.value = message.state.dropped;
          unreadable.value = message.state.unreadable ?? 0;
          reading.value = message.state.reading ?? false;
        });
        return;
      case 'entries':
        for (const entry of message.entries) buffer.push(entry);
        // An empty list waits for nothing.
        if (entries.value.length === 0) publishing.flush();
        else publishing.schedule();
        return;
      case 'dropped':
        buffer.splice(0, message.count);
        publishing.schedule();
        return;
      case 'cleared':
        cleared(message.by);
    }
  }

  const close = link.open({
    message: receive,
    state(state) {
      if (state === 'reconnecting') resync = true;
      linkState.value = state;
      if (clearLater && state === 'connected') link.send({ type: 'clear' });
      if (state !== 'reconnecting') clearLater = false;
    },
  });

  return {
    entries,
    linkState,
    recording,
    preserveLog,
    /** How many entries are kept at most; null while that is not known. */
    limit,
    dropped,
    unreadable,
    /** What came before the panel is still being read. */
    reading,
    setRecording(on: boolean) {
      recording.value = on;
      link.send({ type: 'record', on });
    },
    setPreserveLog(on: boolean) {
      preserveLog.value = on;
      link.send({ type: 'preserve-log', on });
    },
    setLimit(entries: number) {
      limit.value = entries;
      link.send({ type: 'limit', entries });
    },
    clear() {
      if (linkState.value === 'lost') cleared('user');
      else if (linkState.value === 'reconnecting') clearLater = true;
      else link.send({ type: 'clear' });
    },
    dispose() {
      publishing.stop();
      close();
    },
  };
}
