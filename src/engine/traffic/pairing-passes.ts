import type { Exchange } from '../http/exchange';
import { lookOfPreflight, lookOfRequest } from './look';

/** Whether a preflight's response lets the request go: true, false, or null if that depends on the credentials mode. */
export type Judge = (preflight: Exchange) => boolean | null;

/** Preflights and requests with one key may belong together, as far as they show; those with the key null take no part. */
export interface Pass {
  keyOfPreflight(preflight: Exchange): string | null;
  keyOfRequest(request: Exchange): string | null;
}

/** What is compared with what, the surest first; each pass has what those before have left. */
export function passes(judge: Judge): readonly Pass[] {
  // What depends on the credentials mode lets those go that send none, which most requests do.
  const goes = (preflight: Exchange): boolean => judge(preflight) ?? true;
  return [
    // A hop after a redirect, from one origin to another, that its preflight kept back: nothing of it is shown.
    {
      keyOfPreflight: (preflight) => (judge(preflight) === false && isTainted(preflight) ? '' : null),
      keyOfRequest: (request) => (isSent(request) || !lookOfRequest(request).bare ? null : ''),
    },
    // A request has the headers that its preflight asked for, and was sent exactly if that let it.
    {
      keyOfPreflight: (preflight) =>
        `${goes(preflight)} ${goes(preflight) && isTainted(preflight)} ${lookOfPreflight(preflight).names.join()}`,
      keyOfRequest: (request) => {
        const { sent, origin, unsafeNames } = lookOfRequest(request);
        return `${sent} ${sent && origin === 'null'} ${unsafeNames.join()}`;
      },
    },
    // What depends on the credentials mode may have been refused as well.
    {
      keyOfPreflight: (preflight) => (judge(preflight) === true ? null : ''),
      keyOfRequest: (request) => (isSent(request) ? null : ''),
    },
    // The names differ where one of the two does not show them all.
    {
      keyOfPreflight: (preflight) => `${goes(preflight)}`,
      keyOfRequest: (request) => `${isSent(request)}`,
    },
    // A worker's request that CORS blocked looks as if it had not been sent.
    {
      keyOfPreflight: (preflight) => (judge(preflight) === true ? '' : null),
      keyOfRequest: (request) => (isSent(request) ? null : ''),
    },
  ];
}

function isTainted(preflight: Exchange): boolean {
  return lookOfPreflight(preflight).origin === 'null';
}

function isSent(request: Exchange): boolean {
  return lookOfRequest(request).sent;
}
