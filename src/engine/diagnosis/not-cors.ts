import type { NotCorsKind } from '../traffic/request-kind';

/** What a request is to which the CORS protocol does not apply, in a few words and in a sentence. */
export const notCors: Readonly<
  Record<Exclude<NotCorsKind, 'network-error'>, { readonly brief: string; readonly text: string }>
> = {
  websocket: {
    brief: 'WebSocket',
    text: 'A WebSocket: CORS does not apply, the server checks Origin itself.',
  },
  'other-scheme': {
    brief: 'Not http',
    text: 'Neither http nor https: CORS does not apply.',
  },
  'service-worker': {
    brief: 'Service worker',
    text: 'A service worker answered it: the network was not asked.',
  },
  navigation: {
    brief: 'Navigation',
    text: 'A navigation: CORS does not apply to pages.',
  },
  'same-origin': {
    brief: 'Same origin',
    text: 'Page and server have the same origin: CORS does not apply.',
  },
  // Sent over http by a page that sends no Referer either.
  'no-origin': {
    brief: 'No Origin',
    text: 'Sent without an Origin header, so CORS does not apply: to the page’s own origin, or in mode no-cors.',
  },
  'no-cors': {
    brief: 'no-cors',
    text: 'Sent in mode no-cors: the browser never blocks it, and the page cannot read the response.',
  },
};
