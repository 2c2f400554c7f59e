import { Random } from '../differential/random';

/** A request of the page. Few URLs, methods and headers: most are much like another. */
export interface PlannedRequest {
  readonly id: number;
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Its value tells requests apart, and pairing never looks at values. */
export const idHeader = 'X-Id';

export const pageUrl = 'https://app.contoso.test/';

/**
 * `always`: preflights are not cached. `cached`: they are, from the first on. `redirect`: on to the next host.
 * A redirected request keeps its connection while the preflight of its next hop waits for one; of those a host has six. So
 * that nothing waits for itself, redirects lead from host to host in one direction only, and the last one has none.
 */
export const targetPaths: readonly string[] = ['/always', '/cached', '/redirect'];

const first = 'https://first.contoso.test';
const second = 'https://second.fabrikam.test';
const last = 'https://last.contoso.test';

const targets = [
  `${first}/always`,
  `${first}/cached`,
  `${first}/redirect`,
  `${second}/redirect`,
  `${second}/cached`,
  `${last}/always`,
  `${last}/cached`,
];

export function planRequests(seed: number, count: number): readonly PlannedRequest[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, id) => {
    const extra = random.some(['X-A', 'X-B', 'Authorization'], 0.3);
    return {
      id,
      url: random.pick(targets),
      method: random.pick(['GET', 'POST', 'PUT', 'PUT', 'DELETE', 'PATCH']),
      headers: Object.fromEntries([[idHeader, String(id)], ...extra.map((name) => [name, '1'])]),
    };
  });
}

/** Where a redirect leads, null for a URL that is none. */
export function redirectTarget(random: Random, { origin, pathname }: URL): string | null {
  if (pathname !== '/redirect') return null;
  const further = origin === first ? [`${second}/redirect`, `${second}/cached`] : [];
  return random.pick([...further, `${last}/always`, `${last}/cached`]);
}
