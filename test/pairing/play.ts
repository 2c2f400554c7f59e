import type { HarEntry } from '../../src/engine';
import { startSession } from '../differential/session';
import type { Observed } from '../differential/truth';
import { startCountingSite } from './counting-site';
import { type PlannedRequest, pageUrl, planRequests } from './traffic';

export interface PlayedTraffic {
  readonly observed: readonly Observed[];
  readonly entries: readonly HarEntry[];
}

/** Sends all requests in the same moment. */
export async function playTraffic(seed: number, count: number): Promise<PlayedTraffic> {
  const site = await startCountingSite(seed);
  try {
    const session = await startSession(pageUrl, site.chromiumArgs);
    try {
      await session.begin(pageUrl);
      await session.driver.page.evaluate(
        (requests: readonly PlannedRequest[]) =>
          Promise.allSettled(
            requests.map(async ({ url, method, headers }) => {
              const response = await fetch(url, { method, headers: { ...headers } });
              await response.arrayBuffer();
            }),
          ).then(() => undefined),
        planRequests(seed, count),
      );
      const entries = await session.settle();
      return { observed: session.truth.observed, entries: entries.filter(({ request }) => request.url !== pageUrl) };
    } finally {
      await session.close();
    }
  } finally {
    await site.close();
  }
}
