import { builtExtension, launchBrowser } from '../browser/browser';
import { Random } from '../differential/random';
import { startModelServers } from './model-servers';
import { Pages } from './pages';
import { type Cell, playScenarios } from './run';
import { scenarioKinds } from './scenarios';

export interface PlayOptions {
  readonly scenarios: number;
  readonly seed: number;
  /** Plays this scenario alone. */
  readonly only?: number;
  readonly progress?: (done: number) => void;
}

/** So many scenarios at a time: the browser has so many sockets. */
const together = 10;

/** Plays scenarios of every kind in turn in a real browser. */
export async function play({ scenarios, seed, only, progress }: PlayOptions): Promise<readonly Cell[]> {
  const servers = await startModelServers();
  const browser = await launchBrowser({ extension: builtExtension, args: servers.chromiumArgs });
  try {
    const pages = await Pages.open(browser);
    const cells: Cell[] = [];
    const indexes = only === undefined ? Array.from({ length: scenarios }, (_, i) => i) : [only];
    for (let i = 0; i < indexes.length; i += together) {
      const batch = indexes.slice(i, i + together).map((index) => {
        const kind = scenarioKinds[index % scenarioKinds.length];
        if (kind === undefined) throw new Error('There are kinds of scenarios');
        return { kind, index, random: new Random(seed, index) };
      });
      cells.push(...(await playScenarios(servers, pages, batch)));
      progress?.(Math.min(i + together, indexes.length));
    }
    return cells;
  } finally {
    await browser.close();
    await servers.close();
  }
}
