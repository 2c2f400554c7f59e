/** The line to the devtools page through an extension port. */
import { api } from '../../messaging/api';
import { connectToCapture } from '../../messaging/browser';
import { isToPanel } from '../../messaging/guards';
import type { PortEnd } from '../../messaging/port';
import type { ToCapture } from '../../messaging/protocol';
import type { CaptureLink, CaptureListener } from '../capture-link';

const firstRetryMs = 100;
const longestRetryMs = 5000;

export function createPortLink(): CaptureLink {
  let port: PortEnd<ToCapture> | null = null;
  return {
    open(listener) {
      let retryMs = firstRetryMs;
      let timer: ReturnType<typeof setTimeout> | undefined;
      let open = true;
      const connect = () => {
        port = tryConnect();
        if (!port) return listener.state('lost');
        listen(port, listener, {
          heard() {
            retryMs = firstRetryMs;
          },
          closed() {
            port = null;
            if (!open) return;
            if (!isExtensionAlive()) return listener.state('lost');
            listener.state('reconnecting');
            timer = setTimeout(connect, retryMs);
            retryMs = Math.min(2 * retryMs, longestRetryMs);
          },
        });
      };
      connect();
      return () => {
        open = false;
        clearTimeout(timer);
      };
    },
    send(message) {
      port?.send(message);
    },
  };
}

interface LineEvents {
  heard(): void;
  closed(): void;
}

function listen(port: PortEnd<ToCapture>, listener: CaptureListener, { heard, closed }: LineEvents) {
  let connected = false;
  port.listen({
    message(message) {
      if (!isToPanel(message)) return;
      if (!connected) listener.state('connected');
      connected = true;
      heard();
      listener.message(message);
    },
    closed,
  });
}

function tryConnect(): PortEnd<ToCapture> | null {
  try {
    return connectToCapture();
  } catch {
    return null;
  }
}

/** An extension that was updated or reloaded leaves its old pages without an id. */
function isExtensionAlive(): boolean {
  try {
    return Boolean(api.runtime.id);
  } catch {
    return false;
  }
}
