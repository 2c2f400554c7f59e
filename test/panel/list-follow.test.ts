import { expect, it } from 'vitest';
import { createLiveEngine } from '../../src/panel/live-engine';
import { preflight, unsent } from '../engine/har';
import { fakePanel } from './fake-panel';

it.each<[what: string, arriving: readonly ReturnType<typeof unsent>[]]>([
  ['a preflight stays selected as the request that it turns out to be of', [preflight(), unsent({ method: 'PUT' })]],
  ['a request stays selected when its preflight comes later', [unsent({ method: 'PUT' }), preflight()]],
])('%s', (_, [first, second]) => {
  if (!first || !second) throw new Error('two entries were expected');
  const { link, clock, store } = fakePanel(createLiveEngine());
  link.become('connected');
  link.say({ type: 'entries', entries: [first] });
  clock.turn(1_000);
  const before = store.analysis.report.value.requests[0]?.id ?? '';
  store.list.select({ kind: 'request', id: before });
  link.say({ type: 'entries', entries: [second] });
  clock.turn(1_000);
  const [request, ...others] = store.analysis.report.value.requests;
  expect(others).toEqual([]);
  expect(request?.hops).toHaveLength(1);
  expect(request?.preflights).toHaveLength(1);
  expect(store.list.selected.value).toEqual({ kind: 'request', id: request?.id });
});
