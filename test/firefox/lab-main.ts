import { caseOf, cases } from '../lab/cases';
import { startLab } from '../lab/lab';
import { compareCase } from './lab-compare';
import { playCase, routeTo } from './lab-run';
import { startSession } from './session';
import { Tally } from './tally';

/** Plays every case of the lab, or one, and prints where we contradict Firefox. */
export async function runLab(only: string | undefined): Promise<Tally> {
  const chosen = only === undefined ? cases : [caseOf(only)];
  const tally = new Tally();
  const lab = await startLab();
  try {
    const session = await startSession(chosen[0]?.page ?? '', routeTo(lab));
    try {
      console.log(`Firefox ${session.firefox.version}`);
      for (const labCase of chosen) {
        for (const { sent, said, answer, wrong } of compareCase(await playCase(session, lab, labCase))) {
          tally.add(said, answer);
          const about = `${labCase.id}: ${sent.request.method ?? 'GET'} ${sent.request.url}: Firefox says ${said}`;
          if (wrong !== null) console.log(`✗ ${about}, we: ${wrong}`);
          else if (only !== undefined) console.log(`${about}: ${answer}`);
        }
      }
    } finally {
      await session.close();
    }
  } finally {
    await lab.close();
  }
  return tally;
}
