import type { LabRequest, Outcome, RequestKind } from '../case';

/** Makes a request the way its kind asks for, and tells what the page sees of it. Never rejects. */
export async function send(request: LabRequest): Promise<Outcome> {
  try {
    return await ways[request.kind ?? 'fetch'](request);
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

const ways: Record<RequestKind, (request: LabRequest) => Promise<Outcome>> = {
  fetch: async (request) => {
    const response = await fetch(request.url, init(request));
    await response.arrayBuffer();
    return { ok: response.ok, status: response.status };
  },

  xhr: (request) =>
    new Promise((resolve, reject) => {
      const xhr = new XMLHttpRequest();
      xhr.open(request.method ?? 'GET', request.url);
      xhr.withCredentials = request.credentials === 'include';
      for (const [name, value] of Object.entries(request.headers ?? {})) xhr.setRequestHeader(name, value);
      xhr.onload = () =>
        resolve({
          ok: xhr.status >= 200 && xhr.status < 300,
          status: xhr.status,
        });
      xhr.onerror = () => reject(new Error('XMLHttpRequest error event'));
      xhr.send(request.body ?? null);
    }),

  worker: (request) =>
    new Promise((resolve) => {
      const worker = new Worker(URL.createObjectURL(new Blob([remoteFetch(request)], { type: 'text/javascript' })));
      worker.onmessage = ({ data }: MessageEvent<Outcome>) => {
        worker.terminate();
        resolve(data);
      };
    }),

  'sandboxed-iframe': (request) =>
    new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.sandbox.add('allow-scripts');
      frame.hidden = true;
      frame.srcdoc = `<script>const postMessage = (m) => parent.postMessage(m, '*');${remoteFetch(request)}</script>`;
      const listen = ({ source, data }: MessageEvent<Outcome>) => {
        if (source !== frame.contentWindow) return;
        removeEventListener('message', listen);
        frame.remove();
        resolve(data);
      };
      addEventListener('message', listen);
      document.body.append(frame);
    }),

  'event-source': (request) =>
    new Promise((resolve, reject) => {
      const source = new EventSource(request.url, {
        withCredentials: request.credentials === 'include',
      });
      source.onopen = () => {
        source.close();
        resolve({ ok: true, status: null });
      };
      source.onerror = () => {
        source.close();
        reject(new Error('EventSource error event'));
      };
    }),

  font: async (request) => {
    await new FontFace('lab', `url(${JSON.stringify(request.url)})`).load();
    return { ok: true, status: null };
  },

  'module-script': (request) => {
    const script = document.createElement('script');
    script.type = 'module';
    script.crossOrigin = request.credentials === 'include' ? 'use-credentials' : 'anonymous';
    script.src = request.url;
    return loaded(script);
  },

  image: (request) => {
    const image = new Image();
    image.src = request.url;
    return loaded(image);
  },
};

function init({ method, headers, credentials, body }: LabRequest): RequestInit {
  return {
    method: method ?? 'GET',
    ...(headers !== undefined && { headers: { ...headers } }),
    ...(credentials !== undefined && { credentials }),
    ...(body !== undefined && { body }),
  };
}

/** A script that fetches and posts the outcome, for places where no function can be handed over. */
function remoteFetch(request: LabRequest): string {
  return `fetch(${JSON.stringify(request.url)}, ${JSON.stringify(init(request))}).then(
    (response) => postMessage({ ok: response.ok, status: response.status }),
    (error) => postMessage({ error: error.message }));`;
}

function loaded(element: HTMLScriptElement | HTMLImageElement): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    element.onload = () => {
      element.remove();
      resolve({ ok: true, status: null });
    };
    element.onerror = () => {
      element.remove();
      reject(new Error(`${element.localName} error event`));
    };
    document.body.append(element);
  });
}
