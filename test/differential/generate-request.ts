import type { CaseRequest, Initiator, Line } from './case';
import type { Random } from './random';

export function generateInitiator(random: Random): Initiator {
  return random.weighted<Initiator>([
    [50, 'fetch'],
    [16, 'xhr'],
    [7, 'worker'],
    [7, 'frame'],
    [5, 'module-script'],
    [3, 'font'],
    [4, 'image'],
    [4, 'event-source'],
    [4, 'beacon'],
  ]);
}

export function generateRequest(random: Random, initiator: Initiator): CaseRequest {
  switch (initiator) {
    case 'fetch':
    case 'frame':
      return fetched(random, initiator === 'fetch');
    case 'worker':
      // Chromium ends a worker's request of mode no-cors at some later time, when it collects garbage.
      return { ...fetched(random, false), mode: random.chance(0.96) ? 'cors' : 'same-origin' };
    case 'xhr':
      return { ...scripted(random), ...plain, ...withCredentials(random), upload: random.chance(0.1) };
    case 'font':
      return { ...simple, ...plain, credentials: 'same-origin' };
    case 'beacon':
      return { ...plain, ...beacon(random), credentials: 'include', keepalive: true };
    default:
      return { ...simple, ...plain, ...withCredentials(random) };
  }
}

const simple = { method: 'GET', headers: [], body: null } as const;
const plain = { mode: 'cors', redirect: 'follow', keepalive: false, upload: false } as const;

function withCredentials(random: Random): Pick<CaseRequest, 'credentials'> {
  return { credentials: random.chance(0.55) ? 'include' : 'same-origin' };
}

function fetched(random: Random, canOutlive: boolean): CaseRequest {
  const mode = random.weighted<CaseRequest['mode']>([
    [88, 'cors'],
    [8, 'no-cors'],
    [4, 'same-origin'],
  ]);
  const request = scripted(random);
  const method = mode === 'no-cors' ? random.pick(['GET', 'HEAD', 'POST']) : request.method;
  return {
    ...request,
    ...plain,
    method,
    body: hasBody(method) ? request.body : null,
    mode,
    credentials: random.weighted<CaseRequest['credentials']>([
      [45, 'include'],
      [30, 'same-origin'],
      [25, 'omit'],
    ]),
    redirect: mode === 'no-cors' ? 'follow' : redirectMode(random),
    keepalive: canOutlive && random.chance(0.03),
  };
}

function redirectMode(random: Random): CaseRequest['redirect'] {
  return random.weighted<CaseRequest['redirect']>([
    [76, 'follow'],
    [12, 'error'],
    [12, 'manual'],
  ]);
}

function scripted(random: Random): Pick<CaseRequest, 'method' | 'headers' | 'body'> {
  const method = random.weighted([
    [34, 'GET'],
    [20, 'POST'],
    [11, 'PUT'],
    [8, 'DELETE'],
    [6, 'PATCH'],
    [4, 'patch'],
    [6, 'HEAD'],
    [2, 'delete'],
    [2, 'post'],
    [2, 'OPTIONS'],
    [2, 'PROPFIND'],
    [2, 'Put2'],
    [1, "!#$%&'*+-.^_`|~"],
  ]);
  const body = hasBody(method) && random.chance(0.6) ? 'body' : null;
  return { method, headers: headers(random), body };
}

function hasBody(method: string): boolean {
  return !['GET', 'HEAD'].includes(method.toUpperCase());
}

const long = 'a'.repeat(128);

/** Header names with values of every kind: within the safelist, at its limits, beyond it. */
const values: readonly (readonly [weight: number, name: string, values: readonly string[]])[] = [
  [5, 'Accept', ['application/json', '*/*', 'a(b', 'a"b', long, `${long}a`, 'text/html;q=0.5, {x}']],
  [3, 'Accept-Language', ['de', 'de-CH, en;q=0.5', 'de_CH', 'a:b', `${long}a`]],
  [2, 'Content-Language', ['en', 'en@x', 'a=b;c']],
  [12, 'Content-Type', ['application/json', 'text/plain', 'text/plain;charset=utf-8', 'TEXT/PLAIN']],
  [6, 'content-type', ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/xml', 'text']],
  [3, 'Content-Type', ['text/plain; a="b"', 'text/plain/x', '', 'application/json; charset=utf-8', 'text /plain']],
  [10, 'Authorization', ['Bearer x', 'Basic dTpw']],
  [8, 'X-Requested-With', ['XMLHttpRequest']],
  [8, 'X-Api-Key', ['1', '', 'ü']],
  [6, 'x-a', ['1']],
  [4, 'X-Content-Type', ['x']],
  [4, 'traceparent', ['00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01']],
  [5, 'Range', ['bytes=0-10', 'bytes=5-', 'bytes=-5', 'bytes=10-5', 'bytes=0-1,3-4', 'items=0-1', 'bytes= 0-10']],
  [3, 'Cache-Control', ['no-cache']],
  [2, 'Pragma', ['no-cache']],
  [3, 'If-None-Match', ['"v1"']],
  [2, 'If-Modified-Since', ['Thu, 01 Jan 2026 00:00:00 GMT']],
  [2, 'DPR', ['2', 'x']],
  [2, 'Save-Data', ['on', 'x']],
  [1, 'User-Agent', ['mine']],
  [1, 'Priority', ['u=1']],
  [1, "!#$%&'*+-.^_`|~9", ['1']],
];

function headers(random: Random): readonly Line[] {
  const count = random.weighted([
    [40, 0],
    [30, 1],
    [18, 2],
    [12, 3],
  ]);
  const chosen = new Map<string, Line>();
  for (let i = 0; i < count; i++) {
    const [name, of] = random.weighted(values.map(([weight, key, list]) => [weight, [key, list] as const] as const));
    chosen.set(name.toLowerCase(), [name, random.pick(of)]);
  }
  return [...chosen.values()];
}

/** Its type decides whether a beacon is sent in mode `no-cors` or, with a preflight, in mode `cors`. */
function beacon(random: Random): Pick<CaseRequest, 'method' | 'headers' | 'body' | 'mode'> {
  const type = random.pick(['', 'text/plain', 'application/x-www-form-urlencoded', 'application/json', 'text/xml']);
  const unsafe = type === 'application/json' || type === 'text/xml';
  return {
    method: 'POST',
    headers: type === '' ? [] : [['Content-Type', type]],
    body: 'body',
    mode: unsafe ? 'cors' : 'no-cors',
  };
}
