import { corsCheck } from '../../fetch/cors-check';
import type { Exchange, Response } from '../../http/exchange';
import { get } from '../../http/header-list';
import type { Observed } from '../../policy/observe-policy';
import type { At, Credentials } from '../../report/report';
import type { ServerTraffic } from '../server-traffic';

/** A response to which the CORS protocol applied, with what it says of who may read it. */
export interface Answer {
  readonly at: At;
  /** Index in the chain's hops. */
  readonly hop: number;
  readonly url: string;
  /** The method of the request, also where this is the answer to its preflight. */
  readonly method: string;
  readonly origin: string;
  /** Takes time, so it is asked only where it matters. */
  readonly credentials: () => Credentials;
  readonly exchange: Exchange;
  readonly response: Response;
  readonly allowOrigin: string;
  readonly allowsCredentials: boolean;
}

/** What advice is taken from: the answers of one server that pass the CORS check. */
export interface Passed {
  readonly server: ServerTraffic;
  readonly all: readonly Answer[];
  readonly preflights: readonly Answer[];
  readonly actuals: readonly Answer[];
}

export function passedAnswers(server: ServerTraffic, observed: readonly Observed[]): Passed {
  const all = observed.flatMap(answersOf);
  return {
    server,
    all,
    preflights: all.filter(({ at }) => at === 'preflight'),
    actuals: all.filter(({ at }) => at === 'actual'),
  };
}

function answersOf(observed: Observed): readonly Answer[] {
  return [...answer(observed, 'preflight'), ...answer(observed, 'actual')];
}

/** The answer, if it passes the CORS check; where the credentials mode is not known, it is enough that it may. */
function answer({ diagnosis, hop }: Observed, at: At): readonly Answer[] {
  const exchange = at === 'preflight' ? hop.preflight : hop.exchange;
  const { origin } = hop;
  if (!exchange?.response || origin === null) return [];
  const { response } = exchange;
  // What was let in has passed, whatever its mode was.
  const mode = diagnosis.verdict !== 'allowed' && diagnosis.credentials() === 'include' ? 'include' : 'omit';
  const passes = corsCheck({ origin, credentials: mode }, response.headers).every(({ outcome }) => outcome !== 'fail');
  if (!passes) return [];
  return [
    {
      at,
      hop: diagnosis.chain.hops.indexOf(hop),
      url: hop.url,
      method: hop.method,
      origin,
      credentials: () => diagnosis.credentials(),
      exchange,
      response,
      allowOrigin: get(response.headers, 'access-control-allow-origin') ?? '',
      allowsCredentials: get(response.headers, 'access-control-allow-credentials') === 'true',
    },
  ];
}
