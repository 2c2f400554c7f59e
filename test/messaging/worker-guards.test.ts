import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFromWorker, isToWorker, isTrial } from '../../src/messaging/worker-guards';
import { planFor } from '../background/plans';

const plan = planFor('orders');
const question = {
  url: 'https://api.contoso.test/',
  origin: 'https://app.contoso.test',
  preflight: null,
  actual: 'GET',
};
const exchange = {
  start: 1,
  time: 1,
  requestHeaders: [{ name: 'a', value: 'b' }],
  status: 200,
  responseHeaders: [],
  error: null,
};
const trial = { tabId: 7, plan, pageOrigin: null, ruleIds: [1000], startedAt: 1, endsAt: 2, end: null };

const rows: [string, (value: unknown) => boolean, unknown, boolean][] = [
  ['the start of a trial', isToWorker, { type: 'trial-start', tabId: 7, plan }, true],
  ['the start of a trial in no tab', isToWorker, { type: 'trial-start', tabId: -1, plan }, false],
  [
    'a plan for what is no server',
    isToWorker,
    { type: 'trial-start', tabId: 7, plan: { ...plan, server: 'javascript:1' } },
    false,
  ],
  ['the end of a trial', isToWorker, { type: 'trial-end', tabId: 7, why: 'user' }, true],
  ['a re-check', isToWorker, { type: 'recheck', question, actual: true }, true],
  [
    'a re-check that sends a POST',
    isToWorker,
    { type: 'recheck', question: { ...question, actual: 'POST' }, actual: true },
    false,
  ],
  [
    'a re-check of a file',
    isToWorker,
    { type: 'recheck', question: { ...question, url: 'file:///etc' }, actual: false },
    false,
  ],
  ['an answer', isFromWorker, { type: 'rechecked', answer: { preflight: exchange, actual: null } }, true],
  [
    'an answer with half a header',
    isFromWorker,
    { type: 'rechecked', answer: { preflight: { ...exchange, requestHeaders: [{ name: 'a' }] }, actual: null } },
    false,
  ],
  ['a failure', isFromWorker, { type: 'failed', message: 'no' }, true],
  ['a trial', isTrial, trial, true],
  ['a trial that is over', isTrial, { ...trial, end: { at: 3, why: 'time' } }, true],
  ['a trial without a plan', isTrial, { ...trial, plan: undefined }, false],
];

test.each(rows)('%s', (_, is, value, expected) => {
  expect(is(value)).toBe(expected);
});

test('anything at all: a guard answers and never throws', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      for (const is of [isToWorker, isFromWorker, isTrial]) expect(typeof is(value)).toBe('boolean');
    }),
  );
});
