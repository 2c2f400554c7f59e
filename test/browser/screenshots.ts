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
import { type PanelView, panelViews, show } from './panel-views';
import { resize, screenshot } from './screenshot';
import type { PanelState, PanelStory } from './states/state';
import { startStory } from './story-driver';

const folder = 'screenshots/states';
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    view: { type: 'string', multiple: true, default: [] },
    height: { type: 'string' },
  },
});
const stories = panelStories.map((story) => ({ ...story, drawn: chosen('state', values.only, story.states) }));
const views = chosen('view', values.view, panelViews);
check('state', values.only, panelStories.flatMap(({ states }) => states));
check('view', values.view, panelViews);

const start = Date.now();
await ensureBrowser();
await build();
if (values.only.length + values.view.length === 0) await rm(folder, { recursive: true, force: true });
const lab = await startLab();
let pictures = 0;
try {
  for (const story of stories) await tell(story, lab);
} finally {
  await lab.close();
  const states = stories.reduce((sum, { drawn }) => sum + drawn.length, 0);
  const seconds = Math.round((Date.now() - start) / 1000);
  console.log(`${pictures} of ${states * views.length} pictures (${states} states, ${views.length} views): ${folder}, ${seconds} s`);
}

/** Each state is entered from the one before it, also where only later ones are drawn. */
async function tell({ drawn, ...story }: PanelStory & { readonly drawn: readonly PanelState[] }, lab: Lab): Promise<void> {
  const last = drawn.at(-1);
  if (!last) return;
  const driver = await startStory(story, lab);
  try {
    for (const state of story.states.slice(0, story.states.indexOf(last) + 1)) {
      await state.enter(driver).catch((error: unknown) => {
        throw new Error(`“${state.name}” was not reached`, { cause: error });
      });
      if (!drawn.includes(state)) continue;
      for (const view of views) await draw(driver, state, view);
      // Where the next state is entered from.
      await show(driver, { name: 'usual', width: 1280, height: 800, theme: 'light' }, undefined);
      await resize(driver.devtools, { width: 1280, height: 800 });
      console.log(`${state.name}: ${views.length} pictures`);
    }
  } finally {
    await driver.close();
  }
}

async function draw(driver: Driver, { name, shows }: PanelState, view: PanelView): Promise<void> {
  const { width, scale = 1 } = view;
  const height = values.height === undefined ? view.height : Number(values.height);
  await resize(driver.devtools, { width, height });
  await show(driver, view, shows);
  await screenshot(driver.devtools, path.join(folder, `${name}-${view.name}.png`), { width, height, scale });
  pictures++;
}

function chosen<One extends { readonly name: string }>(_what: string, names: readonly string[], all: readonly One[]): readonly One[] {
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
}
function check(what: string, names: readonly string[], all: readonly { readonly name: string }[]): void {
  const unknown = names.find((name) => !all.some((one) => one.name === name));
  if (unknown === undefined) return;
  console.error(`There is no ${what} “${unknown}”: ${all.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
