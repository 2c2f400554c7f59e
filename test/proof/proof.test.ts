import { beforeAll, describe, expect, test } from 'vitest';
import { play } from './play';
import type { Cell } from './run';
import { scenarioKinds } from './scenarios';

/** One scenario of each kind: a server that obeys the model refuses, is changed as the fix says, and lets through. */
describe('every change that is predicted to pass passes in a real browser, and opens no more than asked', () => {
  let cells: readonly Cell[] = [];
  beforeAll(async () => {
    cells = await play({ scenarios: scenarioKinds.length, seed: 1 });
  }, 600_000);

  test.each(
    scenarioKinds.map(({ cause, variant }, i) => [variant === '' ? cause : `${cause}: ${variant}`, i] as const),
  )('%s', (_, i) => {
    const own = cells.filter(({ index }) => index === i);
    expect(own.filter(({ result }) => result === 'wrong')).toEqual([]);
    expect(own.filter(({ result }) => result === 'passes').map(({ target }) => target)).not.toEqual([]);
    expect(
      own.filter(({ recommended, result }) => recommended && result !== 'passes').map(({ target }) => target),
    ).toEqual([]);
  });
});
