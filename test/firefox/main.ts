/** Usage: npm run firefox [-- --only CASE] */
import { parseArgs } from 'node:util';
import { build } from '../../scripts/build.mjs';
import { caseOf, cases } from '../lab/cases';
import { startLab } from '../lab/lab';
import { compareCase } from './lab-compare';
import { playCase, routeTo } from './lab-run';
import { startSession } from './session';
import { Tally } from './tally';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = values.only === undefined ? cases : [caseOf(values.only)];

await build();
const lab = await startLab();
const tally = new Tally();
const started = Date.now();
try {
  const session = await startSession(cases[0]?.page ?? '', routeTo(lab));
  try {
    console.log(`Firefox ${session.firefox.version}`);
    for (const labCase of chosen) {
      for (const { sent, said, answer, wrong } of compareCase(await playCase(session, lab, labCase))) {
        tally.add(said, answer);
        const { method = 'GET', url } = sent.request;
        if (wrong !== null) console.log(`✗ ${labCase.id}: ${method} ${url}: Firefox says ${said}, we: ${wrong}`);
        else if (values.only !== undefined) console.log(`${labCase.id}: ${method} ${url}: ${said}, ${answer}`);
      }
    }
  } finally {
    await session.close();
  }
} finally {
  await lab.close();
}
console.log(tally.toString());
console.log(`${tally.count('wrong')} of ${tally.total} wrong, ${((Date.now() - started) / 1000).toFixed(1)} s`);
process.exitCode = tally.count('wrong') > 0 ? 1 : 0;
