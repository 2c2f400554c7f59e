/** Runs in the worker and in the sandboxed frame. */
import { fetched, rejected } from './fetched';
import type { RemoteOutcome, RemoteRequest } from './remotes';

const inFrame = 'parent' in globalThis;

addEventListener('message', ({ data }: MessageEvent<RemoteRequest>) => {
  fetched(data.request)
    .catch(rejected)
    .then((outcome) => answer({ id: data.id, outcome }));
});

function answer(outcome: RemoteOutcome): void {
  if (inFrame) parent.postMessage(outcome, '*');
  else (postMessage as (message: RemoteOutcome) => void)(outcome);
}
