/** Usage: npm run pairing -- [--requests N] [--seed S] */
import { parseArgs } from 'node:util';
import { build } from '../../scripts/build.mjs';
import { ensureBrowser } from '../../scripts/setup.mjs';
import { type Joined, measurePairing } from './measure';
import { playTraffic } from './play';

const { values } = parseArgs({ options: { requests: { type: 'string' }, seed: { type: 'string' } } });
const seed = Number(values.seed ?? 1);
const count = Number(values.requests ?? 1000);
if (![seed, count].every((number) => Number.isSafeInteger(number) && number >= 0)) {
  console.error('Usage: npm run pairing -- [--requests N] [--seed S]');
  process.exit(2);
}

await ensureBrowser();
await build();
const { requests, entries, cached, preflights, hops } = measurePairing(await playTraffic(seed, count));
for (const text of [...preflights.wrong, ...hops.wrong]) console.log(text);
console.log(`${requests} requests, ${entries} entries, ${cached} hops with a cached preflight; seed ${seed}`);
console.log(`preflights: ${describe(preflights)}`);
console.log(`redirects:  ${describe(hops)}`);
process.exitCode = preflights.wrong.length + hops.wrong.length > 0 ? 1 : 0;

function describe({ total, right, twins, wrong }: Joined): string {
  const share = total === 0 ? 100 : (100 * right) / total;
  return `${right} of ${total} exactly right (${share.toFixed(2)} %), ${twins} with a twin, ${wrong.length} wrong`;
}
