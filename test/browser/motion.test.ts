import type { Frame } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Driver } from './driver';
import { startOneBlocked } from './one-blocked';
import { emulateMedia } from './panel-media';
import { press } from './press';

let driver: Driver;
let close: (() => Promise<void>) | undefined;
let panel: Frame;

beforeAll(async () => {
  ({ driver, close } = await startOneBlocked());
  panel = driver.panel();
  await press(panel, '[aria-label="Clear"]');
  await panel.waitForSelector('.toast');
});

afterAll(() => close?.());

it.each([
  ['moves a little by default', 'no-preference', { toast: 'appear', moving: true }],
  ['does not move for people who asked for less motion', 'reduce', { toast: 'none', moving: false }],
] as const)('the panel %s', async (_, preference, expected) => {
  await press(panel, '.toast button');
  await panel.waitForSelector('.twisty .icon');
  await emulateMedia(driver.browser, { 'prefers-reduced-motion': preference });
  const moving = await panel.evaluate(() => {
    const seconds = (element: Element) => Number.parseFloat(getComputedStyle(element).transitionDuration);
    return [...document.querySelectorAll('*')].some((element) => seconds(element) > 0);
  });
  await press(panel, '[aria-label="Clear"]');
  const toast = await (await panel.waitForSelector('.toast'))?.evaluate(
    (shown) => getComputedStyle(shown).animationName,
  );
  expect({ toast, moving }).toEqual(expected);
});
