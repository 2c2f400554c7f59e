import type { Response } from '../../http/exchange';
import { get } from '../../http/header-list';
import type { ServerModel, ServerRequest } from '../../iis/server';
import type { Hop } from '../../traffic/chain';
import { actualRequest, preflightRequest } from '../judge/server-request';

/** Whether a server would have answered all of these as observed, as far as CORS goes. What is not known does not speak against it. */
export function reproduces(server: ServerModel, hops: readonly Hop[]): boolean {
  return hops.every((hop) => {
    const preflight = preflightRequest(hop);
    const answer = hop.preflight?.response;
    if (preflight && answer && !agrees(server, preflight, answer)) return false;
    const response = hop.exchange?.response;
    return !response || agrees(server, actualRequest(hop), response);
  });
}

function agrees(server: ServerModel, request: ServerRequest, observed: Response): boolean {
  const answer = server.answer(request);
  return !answer.known || signOf(answer.value) === signOf(observed);
}

function signOf({ status, headers }: Response): string {
  const cors = headers
    .filter(({ name }) => /^access-control-/i.test(name))
    .map(({ name, value }) => `${name.toLowerCase()}: ${value.trim()}`)
    .sort();
  return [status, get(headers, 'location') ?? '', ...cors].join('\n');
}
