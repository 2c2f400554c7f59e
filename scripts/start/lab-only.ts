import { tmpdir } from 'node:os';
import path from 'node:path';
import { startLab } from '../../test/lab/lab';
import { pageOrigins } from '../../test/lab/origins';
import { untilInterrupted } from './until-interrupted';

/** Runs the lab for a Chromium browser the user starts. */
export async function startLabOnly(): Promise<void> {
  const lab = await startLab();
  const profile = path.join(tmpdir(), 'cors-lens-profile');
  const args = [...lab.chromiumArgs, `--user-data-dir=${profile}`].map((arg) => `"${arg}"`);
  console.log(`The lab is running. A browser that sees it:\n\n  chromium ${args.join(' ')} ${pageOrigins.app}\n`);
  console.log('Ctrl+C ends it.');
  await untilInterrupted();
  await lab.close();
}
