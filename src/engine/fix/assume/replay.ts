import type { Response } from '../../http/exchange';
import { get, type HeaderList } from '../../http/header-list';
import { isRedirectStatus } from '../../http/status';
import type { Answer, Application, ServerModel, ServerRequest } from '../../iis/server';
import type { Hop } from '../../traffic/chain';
import { actualRequest, preflightRequest } from '../judge/server-request';

/**
 * An application that answers as it was observed to. `bare` is the server around an application that says nothing: what it
 * answers by itself, the application never saw; what it adds, the application did not send.
 * What was never observed, since a preflight kept it back or the server answered, is taken for a 200 with the Allow-Origin
 * that the application gave the preflight, or else another request from that origin; where the preflight was redirected, so
 * is the request. What names `*`, or another origin than the one that asks, is taken to be sent to every origin.
 */
export function replay(hops: readonly Hop[], bare: ServerModel): Application['answer'] {
  const known = new Map<string, Response>();
  const learnt: (readonly [ServerRequest, Response])[] = [];
  const learn = (request: ServerRequest, response: Response): Response | null => {
    const own = bare.answer(request);
    if (own.known && own.value.by !== 'application') return null;
    const said = own.known ? { ...response, headers: without(response.headers, own.value) } : response;
    known.set(keyOf(request), said);
    learnt.push([request, said]);
    return said;
  };
  const unseen: {
    readonly actual: ServerRequest;
    readonly origin: string | null;
    readonly preflight: Response | null;
  }[] = [];
  const byOrigin = new Map<string | null, HeaderList>();
  for (const hop of hops) {
    const preflight = preflightRequest(hop);
    const answer = hop.preflight?.response;
    const allowed = preflight && answer ? learn(preflight, answer) : null;
    const actual = actualRequest(hop);
    const response = hop.exchange?.response;
    const said = response ? learn(actual, response) : null;
    if (said) byOrigin.set(hop.origin, allowing(said.headers));
    else unseen.push({ actual, origin: hop.origin, preflight: allowed });
  }
  for (const { actual, origin, preflight } of unseen) {
    if (known.has(keyOf(actual))) continue;
    if (preflight && isRedirectStatus(preflight.status)) known.set(keyOf(actual), preflight);
    else {
      const allowed = allowing(preflight?.headers ?? []);
      const headers = allowed.length > 0 ? allowed : (byOrigin.get(origin) ?? []);
      known.set(keyOf(actual), { status: 200, headers, mimeType: '' });
    }
  }
  const toAll = new Map<string, HeaderList>();
  for (const [request, { headers }] of learnt) {
    const allowed = get(headers, 'access-control-allow-origin');
    if (allowed !== null && allowed !== get(request.headers, 'origin')) toAll.set(request.url, allowing(headers));
  }
  return (request) =>
    known.get(keyOf(request)) ??
    // Applications mostly have no route for OPTIONS.
    (request.method === 'OPTIONS'
      ? { status: 404, headers: [], mimeType: '' }
      : { status: 200, headers: toAll.get(request.url) ?? [], mimeType: '' });
}

/** The lines that the server does not add by itself. */
function without(headers: HeaderList, { headers: added }: Answer): HeaderList {
  const left = added.map(({ name, value }) => `${name.toLowerCase()}:${value}`);
  return headers.filter(({ name, value }) => {
    const at = left.indexOf(`${name.toLowerCase()}:${value}`);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** What lets a page read a response. */
function allowing(headers: HeaderList): HeaderList {
  return headers.filter(({ name }) => /^access-control-allow-(origin|credentials)$/i.test(name));
}

function keyOf({ method, url, headers }: ServerRequest): string {
  const asked = ['origin', 'access-control-request-method', 'access-control-request-headers'];
  return [method, url, ...asked.map((name) => get(headers, name) ?? '')].join('\n');
}
