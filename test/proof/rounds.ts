import { analyse } from '../../src/engine';
import type { Header, HeaderList } from '../../src/engine/http/header-list';
import { get } from '../../src/engine/http/header-list';
import { isPreflightRequest } from '../../src/engine/iis/applications/cors-answer';
import type { Answer, ServerModel, ServerRequest } from '../../src/engine/iis/server';
import type { Exchanged } from './model-servers';
import { harEntries } from './traffic';
import { headerValues, type Wish } from './wish';

/** More deployments than anybody would bear. */
const most = 40;

/**
 * How many times a server must be changed and tried again until all wishes pass, if each time only the one check that
 * Chromium names for the first request that fails is mended, completely and without a mistake.
 */
export function roundsByBrowser(server: ServerModel, wishes: readonly Wish[]): number {
  let changed = server;
  for (let round = 0; round <= most; round++) {
    const failure = firstFailure(changed, wishes);
    if (failure === null) return round;
    changed = mend(changed, failure);
  }
  return most;
}

interface Failure {
  readonly wish: Wish;
  readonly code: string;
  readonly parameter: string;
  readonly at: 'preflight' | 'actual';
}

/** What Chromium's console would say of the first wish that is refused; null if all pass. */
function firstFailure(server: ServerModel, wishes: readonly Wish[]): Failure | null {
  for (const wish of wishes) {
    const entries = harEntries('api.contoso.test', wish, exchanged(server, wish), { passed: false, status: 0 });
    const { requests } = analyse(entries, {
      credentials: { 'https://api.contoso.test': wish.credentials ? 'include' : 'omit' },
    });
    const [reason] = requests.flatMap(({ reasons }) => reasons);
    if (reason) return { wish, code: reason.chromium, parameter: reason.parameter, at: reason.at };
  }
  return null;
}

/** The messages of a wish: the preflight if one is needed, and the request unless the preflight is refused. */
function exchanged(server: ServerModel, wish: Wish): readonly Exchanged[] {
  const url = `https://api.contoso.test${wish.path}`;
  const origin: Header = { name: 'Origin', value: wish.origin };
  const unsafe = wish.headers.length > 0 || !['GET', 'HEAD', 'POST'].includes(wish.method);
  const preflight: ServerRequest = {
    method: 'OPTIONS',
    url,
    headers: [
      origin,
      { name: 'Access-Control-Request-Method', value: wish.method },
      ...(wish.headers.length > 0
        ? [{ name: 'Access-Control-Request-Headers', value: wish.headers.toSorted().join(',') }]
        : []),
    ],
    bodyLength: 0,
  };
  const headers = [origin, ...wish.headers.map((name) => ({ name, value: headerValues[name] ?? '1' }))];
  const actual: ServerRequest = { method: wish.method, url, headers, bodyLength: wish.body };
  const log = (request: ServerRequest): readonly Exchanged[] => {
    const answer = server.answer(request);
    return answer.known ? [{ request, answer: answer.value }] : [];
  };
  const asked = unsafe ? log(preflight) : [];
  const [first] = asked;
  const refused =
    first !== undefined &&
    analyse(harEntries('api.contoso.test', wish, asked, { passed: false, status: 0 }), {
      credentials: { 'https://api.contoso.test': wish.credentials ? 'include' : 'omit' },
    }).requests.some(({ reasons }) => reasons.some(({ at }) => at === 'preflight'));
  return refused ? asked : [...asked, ...log(actual)];
}

/** The server with exactly the named check mended, for the origin, method or header that the browser named. */
function mend(server: ServerModel, failure: Failure): ServerModel {
  return {
    answer: (request) => {
      const answer = server.answer(request);
      const concerned =
        get(request.headers, 'origin') === failure.wish.origin &&
        (concernsBoth(failure) || isOfPhase(request, failure.at));
      return answer.known && concerned ? { known: true, value: mended(answer.value, failure) } : answer;
    },
  };
}

/** Who sets the origin or the credentials right for the preflight does so for the response, too. */
function concernsBoth({ code }: Failure): boolean {
  return /Origin|AllowCredentials/i.test(code);
}

function isOfPhase(request: ServerRequest, at: Failure['at']): boolean {
  return isPreflightRequest(request) === (at === 'preflight');
}

function mended(answer: Answer, { code, parameter, wish }: Failure): Answer {
  const set = (name: string, value: string): Answer => ({
    ...answer,
    headers: [...without(answer.headers, name), { name, value }],
  });
  const add = (name: string, value: string): Answer =>
    set(name, [get(answer.headers, name), value].filter(Boolean).join(', '));
  if (/InvalidStatus|Redirect/i.test(code)) return { ...answer, status: 204 };
  if (/AllowCredentials/i.test(code)) return set('Access-Control-Allow-Credentials', 'true');
  if (/AllowMethods|InvalidAllowMethods/i.test(code)) return set('Access-Control-Allow-Methods', wish.method);
  if (/InvalidAllowHeaders/i.test(code)) return set('Access-Control-Allow-Headers', wish.headers.join(', '));
  if (/MethodDisallowed/i.test(code)) return add('Access-Control-Allow-Methods', wish.method);
  if (/HeaderDisallowed/i.test(code)) return add('Access-Control-Allow-Headers', parameter);
  return set('Access-Control-Allow-Origin', wish.origin);
}

function without(headers: HeaderList, unwanted: string): HeaderList {
  return headers.filter(({ name }) => name.toLowerCase() !== unwanted.toLowerCase());
}
