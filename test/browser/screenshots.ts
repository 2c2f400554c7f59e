/**
 * Draws every state of the panel in every view into screenshots/states.
 * Usage: npm run screenshots [-- [--only STATE]… [--view VIEW]… [--height PIXELS]]
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../scripts/build.mjs';
import { ensureBrowser } from '../../scripts/setup.mjs';
import { type Lab, startLab } from '../lab/lab';
import type { Driver } from './driver';
import { panelStories } from './panel-states';
import { type PanelView, panelViews, show, usualView } from './panel-views';
import { resize, screenshot } from './screenshot';
import type { PanelState, PanelStory } from './states/state';
import { startStory } from './story-driver';

const folder = 'screenshots/states';
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    view: { type: 'string', multiple: true },
    height: { type: 'string' },
  },
});
const states = chosen(
  'state',
  panelStories.flatMap((story) => story.states),
  values.only,
);
const views = chosen('view', panelViews, values.view).map((view) => ({
  ...view,
  height: values.height === undefined ? view.height : Number(values.height),
}));

const start = Date.now();
let pictures = 0;
await ensureBrowser();
await build();
if (values.only === undefined && values.view === undefined) await rm(folder, { recursive: true, force: true });
const lab = await startLab();
try {
  for (const story of panelStories) await tell(story, lab);
} finally {
  await lab.close();
  const wanted = `${states.length * views.length} pictures (${states.length} states, ${views.length} views)`;
  console.log(`${pictures} of ${wanted} in ${folder}, ${Math.round((Date.now() - start) / 1000)} s`);
}

/** Each state is entered from the one before it, drawn or not. */
async function tell(story: PanelStory, lab: Lab): Promise<void> {
  const last = story.states.findLastIndex((state) => states.includes(state));
  if (last === -1) return;
  const driver = await startStory(story, lab);
  try {
    for (const state of story.states.slice(0, last + 1)) {
      await state.enter(driver).catch((error: unknown) => {
        throw new Error(`The state “${state.name}” was not reached`, { cause: error });
      });
      if (states.includes(state)) await draw(driver, state);
    }
  } finally {
    await driver.close();
  }
}

async function draw(driver: Driver, { name, shows }: PanelState): Promise<void> {
  let before: PanelView | null = null;
  for (const view of views) {
    const { width, height } = view;
    if (width !== before?.width || height !== before.height) await resize(driver.devtools, { width, height });
    await show(driver, view, shows);
    await screenshot(driver.devtools, path.join(folder, `${name}-${view.name}.png`), view);
    pictures++;
    before = view;
  }
  console.log(`${name}: ${views.length} pictures`);
  await resize(driver.devtools, usualView);
  await show(driver, usualView, undefined);
}

/** Those with these names, all if there are none. */
function chosen<One extends { readonly name: string }>(
  what: string,
  all: readonly One[],
  names: readonly string[] | undefined,
): readonly One[] {
  const unknown = names?.find((name) => !all.some((one) => one.name === name));
  if (unknown !== undefined) {
    console.error(`There is no ${what} “${unknown}”: ${all.map(({ name }) => name).join(', ')}.`);
    process.exit(2);
  }
  return names === undefined ? all : all.filter(({ name }) => names.includes(name));
}
