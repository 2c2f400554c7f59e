/** Usage: npm run screenshots [-- --only STATE]. Draws every state of the panel into screenshots/. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../scripts/build.mjs';
import { ensureBrowser } from '../../scripts/setup.mjs';
import { startLab } from '../lab/lab';
import { pageOrigins } from '../lab/origins';
import { startDriver } from './driver';
import { panelStates } from './panel-states';
import { screenshot } from './screenshot';

const views = [
  { view: 'wide', width: 1280, height: 800, scale: 1 },
  { view: 'narrow', width: 320, height: 720, scale: 1 },
  // What a window of the first size has room for at 200 % zoom.
  { view: 'zoomed', width: 640, height: 400, scale: 2 },
] as const;

const { values } = parseArgs({ options: { only: { type: 'string' } } });
if (values.only !== undefined && !panelStates.some(({ name }) => name === values.only)) {
  console.error(`There is no state "${values.only}": ${panelStates.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

await ensureBrowser();
await build();
const lab = await startLab();
const driver = await startDriver({ url: pageOrigins.app, args: lab.chromiumArgs });
try {
  // Each state is entered from the one before it.
  for (const { name, enter } of panelStates) {
    await enter(driver);
    if (values.only !== undefined && values.only !== name) continue;
    for (const { view, ...size } of views) {
      for (const theme of ['light', 'dark'] as const) {
        await driver.setTheme(theme);
        await screenshot(driver.devtools, path.join('screenshots', `${name}-${view}-${theme}.png`), size);
      }
    }
    await driver.devtools.setViewport({ width: 1280, height: 800 });
    console.log(name);
    if (values.only === name) break;
  }
} finally {
  await driver.close();
  await lab.close();
}
