import { describe, expect, test } from 'vitest';
import { analyse, type HarEntry } from '../../src/engine';
import { Explainer } from '../../src/engine/report/explainer';
import { createLiveEngine } from '../../src/panel/live-engine';
import { blocked, preflight, sent, unsent } from '../engine/har';

const a = blocked({ start: 0 });
const b = sent({ start: 100 });
const c = unsent({ method: 'PUT', start: 200 });
const d = preflight({ start: 201 });

const rows: readonly [what: string, logs: readonly (readonly HarEntry[])[]][] = [
  ['nothing, then something', [[], [a]]],
  ['more at the end', [[a], [a, b], [a, b, c, d]]],
  ['a preflight that comes after its request', [[c], [c, d]]],
  [
    'the same once more',
    [
      [a, b],
      [a, b],
    ],
  ],
  [
    'the oldest are gone',
    [
      [a, b, c],
      [b, c, d],
    ],
  ],
  ['cleared', [[a, b], []]],
  [
    'cleared, and as many new ones',
    [
      [a, b],
      [c, d],
    ],
  ],
  ['cleared, and brought back', [[a, b], [], [a, b, c]]],
];

describe('the live engine says what a fresh one says', () => {
  test.each(rows)('%s', (_, logs) => {
    const engine = createLiveEngine();
    const explainer = new Explainer();
    for (const log of logs) {
      expect(JSON.stringify(engine.analyse(log, { explainer }).explained)).toBe(JSON.stringify(analyse(log)));
    }
  });
});
