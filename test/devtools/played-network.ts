import { expect, vi } from 'vitest';
import { type Network, startCapture } from '../../src/devtools/capture';
import { TrafficLog } from '../../src/devtools/log';
import { type EntryWish, liveEntry, names } from './entries';

/** A browser whose network the test plays. */
export function start(getHarLosesTraffic = false) {
  const finished: ((entry: unknown) => void)[] = [];
  let answer: (har: unknown) => void = () => {};
  const har = new Promise<unknown>((resolve) => {
    answer = resolve;
  });
  const getHar = vi.fn(() => {
    expect(finished, 'the listener comes first').toHaveLength(1);
    return har;
  });
  const network: Network = {
    onRequestFinished: (listener) => finished.push(listener),
    getHar,
    getHarLosesTraffic,
  };
  const log = new TrafficLog();
  startCapture(network, log);
  return {
    log,
    getHar,
    answer,
    hear: (value: unknown) => {
      for (const listener of finished) listener(value);
    },
    kept: () => names(log.kept.map(({ entry }) => entry)).sort(),
  };
}

export const named = (name: string, more: EntryWish = {}) => liveEntry({ url: `https://api.example/${name}`, ...more });
