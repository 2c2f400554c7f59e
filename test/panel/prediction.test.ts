import { expect, it } from 'vitest';
import { serverTexts } from '../../src/panel/server/texts';

const { predicted } = serverTexts;

it.each([
  ['one passes', predicted.passes(1, 0), 'Predicted: the request passes'],
  ['all pass', predicted.passes(3, 0), 'Predicted: all 3 requests pass'],
  [
    'all that a server can let in pass',
    predicted.passes(3, 1),
    'Predicted: all pass, but for 1 that no server can let in',
  ],
  [
    'they pass without credentials',
    predicted['passes-without-credentials'](0),
    'Predicted: passes if the page sends no credentials',
  ],
  [
    'those that a server can let in pass without credentials',
    predicted['passes-without-credentials'](2),
    'Predicted: passes if the page sends no credentials, but for 2 that no server can let in',
  ],
  ['some stay blocked', predicted.fails(1, 3), 'Predicted: 1 of 3 requests would still be blocked'],
])('the line of a prediction: %s', (_, line, said) => {
  expect(line).toBe(said);
});
