import { caseOf, cases } from '../lab/cases';
import { startLab } from '../lab/lab';
import { pageOrigins } from '../lab/origins';
import { compareCase } from './lab-compare';
import { playCase, routeTo } from './lab-run';
import { checkPanel, type PanelCheck } from './panel-run';
import { startSession } from './session';
import { Tally } from './tally';

/** Where pictures of the panel go. */
const pictures = 'screenshots';

export interface LabResult {
  readonly tally: Tally;
  readonly panel: readonly PanelCheck[];
}

/** Plays every case of the lab, or one, and uses the panel; prints where we contradict Firefox, and what fails in the panel. */
export async function runLab(only: string | undefined): Promise<LabResult> {
  const chosen = only === undefined ? cases : [caseOf(only)];
  const tally = new Tally();
  let panel: readonly PanelCheck[] = [];
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
      // A new page, or the list would be long, and have only those rows that are in sight.
      await session.goto(pageOrigins.app);
      panel = await checkPanel(session.firefox, pictures);
      for (const { wrong } of panel) if (wrong !== null) console.log(`✗ panel: ${wrong}`);
    } finally {
      await session.close();
    }
  } finally {
    await lab.close();
  }
  return { tally, panel };
}
