import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeCase } from './describe-case';
import { generate } from './generate';
import { runCases } from './run';
import { type Runner, startRunner } from './runner';
import { Tally } from './tally';

const seed = 1;
const count = 300;

let runner: Runner;

beforeAll(async () => {
  runner = await startRunner();
});

afterAll(async () => {
  await runner?.close();
});

it('says of random exchanges what the browser says', async () => {
  const tally = new Tally();
  const cases = Array.from({ length: count }, (_, index) => generate(seed, index));
  await runCases(runner, cases, (compared) => tally.add(compared));
  expect(tally.wrong.map((one) => describeCase(seed, one))).toEqual([]);
  expect(tally.cases).toBe(count);
});
