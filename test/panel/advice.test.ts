import { expect, it } from 'vitest';
import { serverTexts } from '../../src/panel/server/texts';

it('advice is counted in words', () => {
  expect([serverTexts.advice.seen(1), serverTexts.advice.seen(1_200)]).toEqual([
    'Seen on 1 response.',
    'Seen on 1,200 responses.',
  ]);
});
