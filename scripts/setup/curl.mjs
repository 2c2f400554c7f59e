import { runCommand } from '../command.mjs';
import { installSystemPackage } from './system-packages.mjs';

/** The tests run the scripts that check a server with the real curl; where it cannot be had, they say so. */
export async function ensureCurl() {
  if ((await runCommand('curl', 'curl', ['--version'])).ok) return;
  const why = await installSystemPackage('curl', 'curl');
  if (why !== null) process.stderr.write(`curl is missing, and tests need it. ${why}\n`);
}
