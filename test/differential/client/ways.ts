import type { Initiator } from '../case';
import { type ClientRequest, fetched, type Outcome } from './fetched';
import { frame, type Remote, worker } from './remotes';

type Way = (request: ClientRequest) => Promise<Outcome>;

let remotes: { readonly worker: Remote; readonly frame: Remote } | undefined;

/** Worker and frame are there for all requests of the page. */
function remote(name: 'worker' | 'frame'): Remote {
  remotes ??= { worker: worker(), frame: frame() };
  return remotes[name];
}

/** How to make a request of each kind; they reject when the page hears of a failure. */
export const ways: Record<Initiator, Way> = {
  fetch: fetched,
  worker: (request) => remote('worker')(request),
  frame: (request) => remote('frame')(request),

  xhr: ({ url, method, headers, body, credentials, upload }) =>
    new Promise((resolve, reject) => {
      const xhr = new XMLHttpRequest();
      xhr.open(method, url);
      xhr.withCredentials = credentials === 'include';
      if (upload) xhr.upload.onprogress = () => {};
      for (const [name, value] of headers) xhr.setRequestHeader(name, value);
      xhr.onload = () => resolve('resolved');
      xhr.onerror = () => reject(new Error('XMLHttpRequest error event'));
      xhr.send(body);
    }),

  'module-script': ({ url, credentials }) => {
    const script = document.createElement('script');
    script.type = 'module';
    script.crossOrigin = crossOrigin(credentials);
    script.src = url;
    return loaded(script);
  },

  image: ({ url, credentials }) => {
    const image = new Image();
    image.crossOrigin = crossOrigin(credentials);
    image.src = url;
    return loaded(image);
  },

  font: async ({ url }) => {
    await new FontFace('k', `url(${JSON.stringify(url)})`).load();
    return 'resolved';
  },

  'event-source': ({ url, credentials }) =>
    new Promise((resolve, reject) => {
      const source = new EventSource(url, { withCredentials: credentials === 'include' });
      source.onopen = () => resolve('resolved');
      // Also after it opened: it would connect again when the answer ends.
      source.onerror = () => {
        source.close();
        reject(new Error('EventSource error event'));
      };
    }),

  beacon: async ({ url, headers: [type], body }) => {
    navigator.sendBeacon(url, new Blob([body ?? ''], { type: type?.[1] ?? '' }));
    return 'unseen';
  },
};

/** An image of mode no-cors, which carries no Origin. */
export async function image(url: string): Promise<void> {
  const made = new Image();
  made.src = url;
  await loaded(made).catch(() => undefined);
}

function crossOrigin(credentials: RequestCredentials): string {
  return credentials === 'include' ? 'use-credentials' : 'anonymous';
}

function loaded(element: HTMLScriptElement | HTMLImageElement): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    element.onload = () => resolve('resolved');
    element.onerror = () => reject(new Error(`${element.localName} error event`));
    document.documentElement.append(element);
  });
}
