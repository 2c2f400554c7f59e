import { type ClientRequest, type Outcome, rejected } from './fetched';

/** Makes a request somewhere else than in the page. */
export type Remote = (request: ClientRequest) => Promise<Outcome>;

/** What goes to and fro; `id` tells the answers apart. */
export interface RemoteRequest {
  readonly id: number;
  readonly request: ClientRequest;
}

export interface RemoteOutcome {
  readonly id: number;
  readonly outcome: Outcome;
}

/** A dedicated worker. A page of no origin may not use a server's script, only that of a blob. */
export function worker(): Remote {
  const blob = () => URL.createObjectURL(new Blob([script()], { type: 'text/javascript' }));
  const made = new Worker(origin === 'null' ? blob() : '/remote.js');
  const { remote, settle } = remoteOver(async (message) => made.postMessage(message));
  made.onmessage = ({ data }: MessageEvent<RemoteOutcome>) => settle(data);
  return remote;
}

/** A sandboxed frame, whose origin is `null`. */
export function frame(): Remote {
  const made = document.createElement('iframe');
  made.sandbox.add('allow-scripts');
  made.srcdoc = `<script>${script()}</script>`;
  const ready = new Promise((resolve) => {
    made.onload = resolve;
  });
  const { remote, settle } = remoteOver(async (message) => {
    await ready;
    made.contentWindow?.postMessage(message, '*');
  });
  addEventListener('message', ({ source, data }: MessageEvent<RemoteOutcome>) => {
    if (source === made.contentWindow) settle(data);
  });
  document.documentElement.append(made);
  return remote;
}

function script(): string {
  return document.querySelector('#remote')?.textContent ?? '';
}

export function remoteOver(send: (message: RemoteRequest) => Promise<void>): {
  readonly remote: Remote;
  readonly settle: (outcome: RemoteOutcome) => void;
} {
  const waiting = new Map<number, (outcome: Outcome) => void>();
  return {
    remote: (request) =>
      new Promise((resolve) => {
        const id = waiting.size;
        waiting.set(id, resolve);
        send({ id, request }).catch((error: unknown) => resolve(rejected(error)));
      }),
    settle: ({ id, outcome }) => waiting.get(id)?.(outcome),
  };
}
