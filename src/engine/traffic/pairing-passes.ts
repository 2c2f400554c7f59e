import type { Exchange } from '../http/exchange';
import { isBare, unsafeNamesOf, wasSent } from './look';
import { memo } from './memo';
import { requestedHeaderNames } from './preflight';

/** Whether a preflight's response lets the request go: what neither refuses nor accepts it depends on the credentials mode. */
export interface Judge {
  refuses(preflight: Exchange): boolean;
  accepts(preflight: Exchange): boolean;
}

/** Preflights and requests with one key may belong together, as far as they show; those with the key null take no part. */
export interface Pass {
  keyOfPreflight(preflight: Exchange): string | null;
  keyOfRequest(request: Exchange): string | null;
}

/** What is compared with what, the surest first; each pass has what those before have left. */
export function passes(judge: Judge): readonly Pass[] {
  const refuses = memo((preflight) => judge.refuses(preflight));
  const accepts = memo((preflight) => judge.accepts(preflight));
  // What depends on the credentials mode lets those go that send none, which most requests do.
  const goes = (preflight: Exchange): boolean => !refuses(preflight);
  return [
    // A hop after a redirect, from one origin to another, that its preflight kept back: nothing of it is shown.
    {
      keyOfPreflight: (preflight) => (refuses(preflight) && isTainted(preflight) ? '' : null),
      keyOfRequest: (request) => (wasSent(request) || !isBare(request) ? null : ''),
    },
    // A request has the headers that its preflight asked for, and was sent exactly if that let it.
    {
      keyOfPreflight: (preflight) =>
        `${goes(preflight)} ${goes(preflight) && isTainted(preflight)} ${requestedHeaderNames(preflight).join()}`,
      keyOfRequest: (request) => {
        const sent = wasSent(request);
        return `${sent} ${sent && request.origin === 'null'} ${unsafeNamesOf(request).join()}`;
      },
    },
    // What depends on the credentials mode may have been refused as well.
    {
      keyOfPreflight: (preflight) => (accepts(preflight) ? null : ''),
      keyOfRequest: (request) => (wasSent(request) ? null : ''),
    },
    // The names differ where one of the two does not show them all.
    {
      keyOfPreflight: (preflight) => `${goes(preflight)}`,
      keyOfRequest: (request) => `${wasSent(request)}`,
    },
    // A worker's request that CORS blocked looks as if it had not been sent.
    {
      keyOfPreflight: (preflight) => (accepts(preflight) ? '' : null),
      keyOfRequest: (request) => (wasSent(request) ? null : ''),
    },
  ];
}

function isTainted(preflight: Exchange): boolean {
  return preflight.origin === 'null';
}
