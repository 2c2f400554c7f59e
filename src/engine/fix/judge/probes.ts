import type { CredentialsMode } from '../../fetch/request';
import type { ServerModel } from '../../iis/server';
import type { Policy } from '../../policy/policy';
import type { Hop } from '../../traffic/chain';
import { isKeptOut, isLetIn } from './outcome';
import { supposedExchange } from './supposed-exchange';

/** A request that a policy does not let in. */
interface Probe {
  readonly what: string;
  readonly hop: Hop;
}

const stranger = 'https://unlisted.cors-lens.invalid';

/** One request from an origin, with a method, and with a header that the policy does not have. */
function probesOf(policy: Policy, url: string): readonly Probe[] {
  const method = ['DELETE', 'PUT', 'PATCH', 'PURGE'].find((each) => !policy.methods.includes(each)) ?? 'X-PROBE';
  const origin = policy.origins[0] ?? stranger;
  const probes: Probe[] = [
    { what: `the method ${method}`, hop: probe(url, origin, method, null) },
    { what: 'any request header', hop: probe(url, origin, 'GET', 'x-cors-lens-probe') },
  ];
  if (policy.origins.includes('*')) return probes;
  return [
    { what: 'any origin', hop: probe(url, stranger, 'GET', null) },
    { what: 'the origin null', hop: probe(url, 'null', 'GET', null) },
    ...probes,
  ].filter(({ hop }) => hop.origin === origin || !policy.origins.includes(hop.origin ?? ''));
}

function probe(url: string, origin: string, method: string, header: string | null): Hop {
  const asked = header === null ? [] : [{ name: 'Access-Control-Request-Headers', value: header }];
  const preflight =
    method === 'GET' && header === null
      ? null
      : supposedExchange({
          method: 'OPTIONS',
          url,
          requestHeaders: [
            { name: 'Origin', value: origin },
            { name: 'Access-Control-Request-Method', value: method },
            ...asked,
          ],
          response: null,
        });
  const actual = supposedExchange({
    method,
    url,
    requestHeaders: [{ name: 'Origin', value: origin }],
    response: null,
  });
  return { url, method, origin, exchange: actual, preflight };
}

/** What a change opens that was closed before and that the policy does not ask for; null if nothing. */
export function opens(policy: Policy, url: string, before: ServerModel, after: ServerModel): string | null {
  const mode: CredentialsMode = 'omit';
  const opened = probesOf(policy, url).find(({ hop }) => isLetIn(hop, after, mode) && !isLetIn(hop, before, mode));
  return opened?.what ?? null;
}

/** Who could read what is at a URL before a change, and cannot after it: `*` is every website that nobody named. */
export function cutOff(
  policy: Policy,
  origins: readonly string[],
  url: string,
  before: ServerModel,
  after: ServerModel,
): readonly string[] {
  const loses = (origin: string): boolean => {
    const hop = probe(url, origin, 'GET', null);
    return isLetIn(hop, before, 'omit') && isKeptOut(hop, after, 'omit');
  };
  if (loses(stranger)) return ['*'];
  return origins.filter((origin) => !policy.origins.includes(origin) && loses(origin));
}
