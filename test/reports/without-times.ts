import type { Report } from '../../src/engine';
import { withoutIndexes } from './without-indexes';

const times = new Set(['id', 'startedDateTime', 'durationMs']);

/**
 * What a report says, without places and times: Chromium’s DevTools moves a request's start by a millisecond at times,
 * between telling an extension of it and saving it.
 */
export function withoutTimes(report: Report): unknown {
  const text = JSON.stringify(withoutIndexes(report), (key, value: unknown) => (times.has(key) ? undefined : value));
  const { requests, servers } = JSON.parse(text.replaceAll(/in \d+ ms/g, 'in some ms')) as {
    requests: object[];
    servers: object[];
  };
  return { requests: requests.map((request) => JSON.stringify(request)).sort(), servers };
}
