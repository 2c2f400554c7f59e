/** Usage: node scripts/run.mjs test/languages/main.ts */
import { checkLanguages } from './check-languages';

const checks = await checkLanguages();
for (const { name, ok, detail } of checks)
  console.log(`${ok ? '✓' : '✗'} ${name}${detail === '' ? '' : `\n${detail}`}`);
process.exitCode = checks.every(({ ok }) => ok) ? 0 : 1;
