import { expect, test } from 'vitest';
import { overPort } from '../../src/messaging/port';

/** A browser's port: sending throws once it is disconnected. */
function createPort() {
  const messages: ((message: unknown) => void)[] = [];
  const ends: (() => void)[] = [];
  const sent: unknown[] = [];
  let open = true;
  return {
    sent,
    receive: (message: unknown) => {
      for (const listener of messages) listener(message);
    },
    disconnect: () => {
      open = false;
      for (const listener of ends) listener();
    },
    port: {
      postMessage: (message: unknown) => {
        if (!open) throw new Error('Attempting to use a disconnected port object');
        sent.push(message);
      },
      onMessage: { addListener: (listener: (message: unknown) => void) => messages.push(listener) },
      onDisconnect: { addListener: (listener: () => void) => ends.push(listener) },
    },
  };
}

test('messages go both ways until the other end is gone; then sending does nothing', () => {
  const { port, sent, receive, disconnect } = createPort();
  const end = overPort<string>(port);
  const events: unknown[] = [];
  end.listen({ message: (message) => events.push(message), closed: () => events.push('(closed)') });
  end.send('to them');
  receive('to us');
  disconnect();
  end.send('too late');
  expect(sent).toEqual(['to them']);
  expect(events).toEqual(['to us', '(closed)']);
});
