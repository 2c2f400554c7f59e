import { get } from '../http/header-list';
import type { HarEntry } from '../traffic/har';
import { isPreflight } from '../traffic/preflight';
import { toExchange } from '../traffic/to-exchange';
import { addressOf } from './observed-requests';
import type { TrialPlan, TrialRule } from './plan';

/**
 * An entry of the time of a trial as the browser saw it, marked; null if the trial did not touch it. DevTools lists the
 * headers that the server sent, not those that an extension’s rules made of them.
 */
export function asSeenInTrial(entry: HarEntry, { rules }: TrialPlan): HarEntry | null {
  const rule = rules.find((each) => touches(each, entry));
  if (!rule) return null;
  if (entry.response.status === 0) return { ...entry, _trial: true };
  const names = new Set(rule.headers.map(({ name }) => name.toLowerCase()));
  const kept = entry.response.headers.filter(({ name }) => !names.has(name.toLowerCase()));
  const set = rule.headers.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
  return { ...entry, response: { ...entry.response, headers: [...kept, ...set] }, _trial: true };
}

/** By what the browser’s rule goes by: the page’s host, not its whole origin. */
function touches({ origin, requests }: TrialRule, entry: HarEntry): boolean {
  const exchange = toExchange(entry, 0);
  const from = get(exchange.requestHeaders, 'origin');
  // What its preflight kept back has no Origin in the log.
  if (from !== null && hostOf(from) !== hostOf(origin)) return false;
  const address = addressOf(exchange.url);
  return requests.some(
    ({ url, methods }) => url === address && (isPreflight(exchange) || methods.includes(exchange.method)),
  );
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).hostname : null;
}
