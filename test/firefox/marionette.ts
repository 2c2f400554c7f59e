import net from 'node:net';

/** Firefox's remote control, with which scripts can run in the browser itself, not only in pages. */
export interface Marionette {
  /** Sends a command. Rejects with the browser's words when it fails. */
  send(command: string, parameters?: object): Promise<unknown>;
  close(): void;
}

/** Connects to a Firefox that listens. https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html */
export function connectMarionette(port: number): Promise<Marionette> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1');
    const waiting = new Map<number, PromiseWithResolvers>();
    let received = Buffer.alloc(0);
    let sent = 0;

    const fail = (error: Error) => {
      reject(error);
      for (const one of waiting.values()) one.reject(error);
      waiting.clear();
    };

    const marionette: Marionette = {
      send: (command, parameters = {}) =>
        new Promise((done, failed) => {
          sent += 1;
          waiting.set(sent, { resolve: done, reject: failed });
          const message = JSON.stringify([0, sent, command, parameters]);
          socket.write(`${Buffer.byteLength(message)}:${message}`);
        }),
      close: () => socket.destroy(),
    };

    socket.on('error', fail);
    socket.on('close', () => fail(new Error('Firefox has closed the connection.')));
    socket.on('data', (data) => {
      received = Buffer.concat([received, data]);
      for (let message = cut(); message !== null; message = cut()) take(JSON.parse(message));
    });

    /** The next whole message, which follows its length in bytes and a colon. */
    function cut(): string | null {
      const colon = received.indexOf(':');
      if (colon < 0) return null;
      const end = colon + 1 + Number(received.toString('latin1', 0, colon));
      if (received.length < end) return null;
      const message = received.toString('utf8', colon + 1, end);
      received = received.subarray(end);
      return message;
    }

    function take(message: unknown): void {
      // The first one is no answer: it says which protocol this is.
      if (!Array.isArray(message)) {
        resolve(marionette);
        return;
      }
      const [, id, error, result] = message;
      const one = waiting.get(id);
      waiting.delete(id);
      if (error) one?.reject(new Error(`${error.error}: ${error.message}\n${error.stacktrace}`));
      else one?.resolve(result);
    }
  });
}

interface PromiseWithResolvers {
  resolve(value: unknown): void;
  reject(error: Error): void;
}
