import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { batchTime } from '../../src/devtools/serve';
import { captured, start } from './served';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test.each([
  ['a thousand entries a message', 2500, 100, [1000, 1000, 500]],
  ['fewer when they are long', 5, 1.5 * 1024 * 1024, [2, 2, 1]],
  ['one when it is very long', 2, 5 * 1024 * 1024, [1, 1]],
])('chunks: %s', (_, count, characters, sizes) => {
  const { log, connect } = start();
  const early = connect();
  log.add(Array.from({ length: count }, (_, i) => captured(`${i}`, { characters })));
  vi.advanceTimersByTime(batchTime);
  const late = connect();
  const all = Array.from({ length: count }, (_, i) => `${i}`);
  for (const panel of [early, late]) {
    const chunks = panel
      .heard()
      .filter((line) => !line.startsWith('kept'))
      .map((line) => line.split(' '));
    expect(chunks.map((chunk) => chunk.length)).toEqual(sizes);
    expect(chunks.flat()).toEqual(all);
  }
});
