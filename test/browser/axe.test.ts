import type axeCore from 'axe-core';
import { source } from 'axe-core';
import type { Frame } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lab, startLab } from '../lab/lab';
import type { Driver } from './driver';
import { emulateMedia } from './panel-media';
import { panelStories } from './panel-states';
import { startStory } from './story-driver';

declare global {
  /** The page's own copy. */
  var axe: typeof axeCore;
}

const views = [
  { name: 'wide and light', width: 1280, height: 800, theme: 'light', media: {} },
  { name: 'wide and dark', width: 1280, height: 800, theme: 'dark', media: {} },
  { name: 'in forced colors', width: 1280, height: 800, theme: 'dark', media: { 'forced-colors': 'active' } },
  { name: '320 pixels wide', width: 320, height: 720, theme: 'dark', media: {} },
] as const;

/** Every rule that axe-core has, in every state of the panel. https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md */
describe.each(panelStories)('nothing to complain of for axe: the panel $name', (story) => {
  let lab: Lab;
  let driver: Driver;

  beforeAll(async () => {
    lab = await startLab();
    driver = await startStory(story, lab);
    await driver.panel().evaluate(source);
  });

  afterAll(async () => {
    await driver?.close();
    await lab?.close();
  });

  it.each(story.states.map((state) => [state.name, state] as const))('%s', async (_, { enter }) => {
    await enter(driver);
    for (const { name, width, height, theme, media } of views) {
      await driver.devtools.setViewport({ width, height });
      await driver.setTheme(theme);
      await emulateMedia(driver.browser, media);
      expect(await violations(driver.panel()), name).toEqual([]);
    }
  });
});

/** Rule, element and reason of everything that breaks a rule. */
function violations(panel: Frame): Promise<readonly string[]> {
  return panel.evaluate(async () => {
    // Colors are compared once nothing moves any more.
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
    const found = await globalThis.axe.run(document);
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}: ${failureSummary ?? ''}`),
    );
  });
}
