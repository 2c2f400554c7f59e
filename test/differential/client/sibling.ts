import { type ClientRequest, fetched, rejected } from './fetched';
import { type Remote, type RemoteOutcome, type RemoteRequest, remoteOver } from './remotes';

let known: Remote | undefined;

/** A page of the same site and of another origin, in a frame that is there for all requests of the page. */
export function sibling(): Remote {
  known ??= frameOf(`${location.protocol}//sibling.contoso.test/`);
  return known;
}

function frameOf(url: string): Remote {
  const made = document.createElement('iframe');
  made.src = url;
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

/** In that page: does what the other one asks for. */
export function answerParent(): void {
  addEventListener('message', ({ data: { id, request } }: MessageEvent<RemoteRequest>) => {
    const asked: ClientRequest = { ...request, credentials: 'same-origin' };
    fetched(asked)
      .catch(rejected)
      .then((outcome) => parent.postMessage({ id, outcome } satisfies RemoteOutcome, '*'));
  });
}
