// Builds the extension and tries it on the lab. With a display: in a browser of yours to click in, until Ctrl+C. Without
// one, or with --headless: every case in turn, a table of what browser and extension say, screenshots.
// Usage: node scripts/start.mjs [--headless] [--lab]   (--lab: the servers only, for a browser you start yourself)

import { root } from './root.mjs';
import { importTypeScript } from './run.mjs';
import { ensureBrowser, ensurePackages } from './setup.mjs';

process.chdir(root);
await ensurePackages();
if (!process.argv.includes('--lab')) {
  const { build } = await import('./build.mjs');
  await ensureBrowser();
  await build();
}
await importTypeScript('scripts/start/index.ts');
