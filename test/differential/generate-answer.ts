import type { CaseAnswer, CaseRequest, Line } from './case';
import { allowCredentials, allowOrigin, listed } from './generate-headers';
import type { Random } from './random';

/** What the answers are about: the origin the request will have, and what the page asks for. */
export interface About {
  readonly origin: string;
  readonly request: CaseRequest;
}

export function generatePreflight(random: Random, about: About, elsewhere: string): CaseAnswer {
  const { method, headers } = about.request;
  const names = headers.map(([name]) => name);
  const redirected = random.chance(0.04);
  const status = redirected ? random.pick([301, 302, 303, 307, 308, 300, 304]) : preflightStatus(random);
  return {
    status,
    headers: [
      ...common(random, about),
      ...listed(random, 'Access-Control-Allow-Methods', [method], ['GET', 'POST', 'PUT', 'DELETE']),
      ...listed(random, 'Access-Control-Allow-Headers', names, ['Accept', 'content-type', 'X-Other']),
      ...(random.chance(0.2) ? [maxAge(random)] : []),
      ...(redirected ? [['Location', random.pick([elsewhere, 'https://u:p@c0.contoso.test/', '', '/'])] as const] : []),
    ],
  };
}

function preflightStatus(random: Random): number {
  return random.chance(0.82) ? random.pick([200, 204]) : random.int(200, 599);
}

export function generateActual(
  random: Random,
  about: About,
  location: { readonly status: number; readonly value: string } | null,
): CaseAnswer {
  const headers = common(random, about);
  if (location) return { status: location.status, headers: [...headers, ['Location', location.value]] };
  return { status: actualStatus(random, about.request), headers };
}

/** 304 answers a conditional request only. */
function actualStatus(random: Random, { headers }: CaseRequest): number {
  const conditional = headers.some(([name]) => name.toLowerCase().startsWith('if-'));
  if (conditional && random.chance(0.7)) return 304;
  const status = random.chance(0.7)
    ? 200
    : random.weighted([
        [2, 204],
        [1, random.int(200, 299)],
        [1, random.int(300, 399)],
        [4, random.int(400, 499)],
        [3, random.int(500, 599)],
      ]);
  return status === 304 ? 200 : status;
}

function common(random: Random, { origin, request }: About): readonly Line[] {
  return [
    ...allowOrigin(random, origin, request.credentials === 'include'),
    ...allowCredentials(random, request.credentials === 'include'),
    ...(random.chance(0.2) ? [['Vary', 'Origin'] as const] : []),
    ...(random.chance(0.1) ? [['Access-Control-Expose-Headers', random.pick(['X-A', '*', '"'])] as const] : []),
    ...(random.chance(0.03)
      ? [['Cross-Origin-Resource-Policy', random.pick(['same-origin', 'same-site'])] as const]
      : []),
  ];
}

function maxAge(random: Random): Line {
  return ['Access-Control-Max-Age', random.pick(['0', '600', '-1', 'abc', '', '99999999'])];
}
