import { pages } from '../differential/case';
import { startSite } from '../differential/site';
import { setCookies } from './cookies';
import { compareBatch } from './random-compare';
import { describeRandom } from './random-describe';
import { batches, playBatch } from './random-run';
import { startSession } from './session';
import { Tally } from './tally';

/** So many disagreements are printed in full. */
const printed = 20;

/** Plays so many random cases of a seed, or one, and prints where we contradict Firefox. */
export async function runRandom(seed: number, count: number | { readonly only: number }): Promise<Tally> {
  const indexes = typeof count === 'number' ? Array.from({ length: count }, (_, i) => i) : [count.only];
  const tally = new Tally();
  const site = await startSite();
  try {
    const session = await startSession(pages.https.url, (host, port) => {
      if (!/\.(contoso|fabrikam)\.test\.?$/.test(host)) return null;
      return port === 443 || port === 8443 ? site.httpsPort : site.httpPort;
    });
    try {
      console.log(`Firefox ${session.firefox.version}`);
      await setCookies(session.firefox);
      for (const cases of batches(seed, indexes)) {
        for (const compared of compareBatch(await playBatch(session, site, cases))) {
          tally.add(compared.said, compared.answer);
          const isWrong = compared.wrong !== null && tally.count('wrong') <= printed;
          if (isWrong || typeof count !== 'number') console.log(`${describeRandom(seed, compared)}\n`);
        }
      }
    } finally {
      await session.close();
    }
  } finally {
    await site.close();
  }
  return tally;
}
