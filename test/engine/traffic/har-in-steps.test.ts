import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHar, readHarInSteps } from '../../../src/engine/traffic/read-har';
import { blocked, sent } from '../har';

function inSteps(text: string) {
  const steps = readHarInSteps(text);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

function outcome(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? `${error.constructor.name}: ${error.message}` : error;
  }
}

const entry = JSON.stringify(sent());
const strange = JSON.stringify(blocked({ request: [['x', '"}]{[\\" \\\\ \n \u2028']] }));
const head = '"version":"1.2","creator":{"name":"WebInspector","version":"1"}';

describe('read in steps, a file says what it says at once', () => {
  it.each([
    ['whole', `{"log":{${head},"entries":[${entry},${strange}]}}`],
    ['whole, its creator after the entries', `{"log":{"entries":[${entry}],"creator":{"name":"Firefox"}}}`],
    ['with blanks everywhere', ` { "log" : { "entries" : [ ${entry} , ${strange} ] , ${head} } } `],
    ['with a byte order mark', `\uFEFF{"log":{${head},"entries":[${entry}]}}`],
    ['with brackets in strings before the entries', `{"log":{"comment":"\\"entries\\":[{]}","entries":[${entry}]}}`],
    [
      'with "entries" in another object',
      `{"x":{"entries":[1]},"log":{"pages":[{"entries":[2]}],"entries":[${entry}]}}`,
    ],
    ['without entries in its list', `{"log":{${head},"entries":[]}}`],
    ['with a broken entry', `{"log":{${head},"entries":[${entry},{"request":{}},7,"}"]}}`],
    ['with broken entries only', `{"log":{${head},"entries":[{},1]}}`],
    ['with entries twice: the last count', `{"log":{"entries":[${entry}],"entries":[${entry},${entry}]}}`],
    ['with log twice', `{"log":{"entries":[${entry}]},"log":{"entries":[]}}`],
    ['that is cut off', `{"log":{${head},"entries":[${entry},${entry.slice(0, -40)}`],
    ['that is cut off between entries', `{"log":{${head},"entries":[${entry},`],
    ['with a comma too many', `{"log":{${head},"entries":[${entry},]}}`],
    ['with an entry that is no JSON', `{"log":{${head},"entries":[${entry},{"a":}]}}`],
    ['with something after it', `{"log":{${head},"entries":[${entry}]}} x`],
    ['without entries', '{"log":{}}'],
    ['without log', '{"a":1}'],
    ['whose entries are no list', '{"log":{"entries":{}}}'],
    ['whose log is no object', '{"log":[]}'],
    ['that is a list', '[]'],
    ['that is no JSON', 'hello'],
    ['that is empty', ''],
  ])('%s', (_, text) => {
    expect(outcome(() => inSteps(text))).toEqual(outcome(() => readHar(text)));
  });

  it('whatever a file of JSON holds', () => {
    const value = fc.jsonValue();
    const log = fc.oneof(value, fc.record({ creator: value, entries: fc.array(value), pages: value }));
    fc.assert(
      fc.property(fc.record({ log, other: value }), fc.nat(3), (file, indent) => {
        const text = JSON.stringify(file, null, indent);
        expect(outcome(() => inSteps(text))).toEqual(outcome(() => readHar(text)));
      }),
    );
  });

  it('wherever a file is cut off', () => {
    const text = `{"log":{${head},"entries":[${entry},${strange}]}}`;
    fc.assert(
      fc.property(fc.nat(text.length), (length) => {
        const part = text.slice(0, length);
        expect(outcome(() => inSteps(part))).toEqual(outcome(() => readHar(part)));
      }),
    );
  });
});

it('each step has one entry more', () => {
  const steps = readHarInSteps(`{"log":{${head},"entries":[${entry},${entry}]}}`);
  const lengths: number[] = [];
  for (let step = steps.next(); !step.done; step = steps.next()) lengths.push(step.value.entries.length);
  expect(lengths).toEqual([1, 2]);
});
