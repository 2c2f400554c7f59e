import type { Exchange } from '../../http/exchange';
import { fetchMetadata } from '../../http/fetch-metadata';
import { originOf } from '../../http/origin';

/** An exchange that was not observed, for the steps and rules that speak of exchanges. */
export function supposedExchange(said: Pick<Exchange, 'method' | 'url' | 'requestHeaders' | 'response'>): Exchange {
  return {
    entry: 0,
    start: 0,
    handedOver: null,
    server: originOf(said.url),
    ...fetchMetadata(said.requestHeaders),
    duration: 0,
    error: undefined,
    resourceType: null,
    preflightFor: null,
    fromServiceWorker: false,
    ofPage: true,
    trial: false,
    ...said,
  };
}
