import { expect, it } from 'vitest';
import { texts } from '../../src/panel/texts';

it('advice is counted in words', () => {
  expect([texts.advice.seen(1), texts.advice.seen(1_200)]).toEqual(['Seen on 1 response.', 'Seen on 1,200 responses.']);
});
