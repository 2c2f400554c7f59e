/** One end of a line between two pages of the extension: what is needed of a browser's port, and no more. */
export interface PortEnd<Sent> {
  /** Does nothing once the other end is gone. */
  send(message: Sent): void;
  listen(events: PortEvents): void;
}

export interface PortEvents {
  /** Whatever the other end sent: check it. */
  message(message: unknown): void;
  closed(): void;
}

/** The parts of `runtime.Port` that are used. */
export interface BrowserPort {
  postMessage(message: unknown): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

/** A browser's port as a PortEnd. */
export function overPort<Sent>(port: BrowserPort): PortEnd<Sent> {
  let open = true;
  port.onDisconnect.addListener(() => {
    open = false;
  });
  return {
    send(message) {
      if (open) port.postMessage(message);
    },
    listen(events) {
      port.onMessage.addListener((message) => events.message(message));
      port.onDisconnect.addListener(() => events.closed());
    },
  };
}
