/**
 * The extension as it is installed, in a browser with a window, whose question for access is answered by keyboard: first
 * refused, then allowed. Usage: npm run permission; needs Xvfb, xdotool and ImageMagick. Draws what is seen in screenshots/permission.
 */
import { strict as assert } from 'node:assert';
import { mkdir } from 'node:fs/promises';
import { build } from '../../scripts/build.mjs';
import { app, server, url } from '../browser/begin-trial';
import { showServer } from '../browser/inspected-tab';
import { startLabDriver } from '../browser/lab-driver';
import { putFrom, refused } from '../browser/page-requests';
import { press } from '../browser/press';
import { rulesIn, until } from '../browser/session-rules';
import { startDisplay } from './display';

const folder = 'screenshots/permission';
/** A point of the page that DevTools, on its right, does not cover. */
const margin = [20, 500] as const;

await build();
await mkdir(folder, { recursive: true });
const display = await startDisplay();
process.env.DISPLAY = display.name;
const { driver, close } = await startLabDriver({ url: app, headless: false, undocked: false });
try {
  const panel = driver.panel();
  const access = () => driver.capture.evaluate(() => chrome.permissions.getAll());
  // Chromium takes no answer in the moment after its question appeared, or after the key before.
  // https://source.chromium.org/chromium/chromium/src/+/main:ui/views/input_event_activation_protector.h
  const untilTaken = () => new Promise((resolve) => setTimeout(resolve, 1_000));
  const isPermitted = async () => ((await access()).origins ?? []).length > 0;
  /** Presses `first` once, and `key` until the browser takes it. */
  const answer = async (name: string, key: string, first?: string) => {
    await press(panel, '[data-action="start-trial"]');
    await panel.waitForSelector('[data-action="allow"]');
    // The browser darkens the page while it asks.
    const page = await display.color(...margin);
    await press(panel, '[data-action="allow"]');
    let last = page;
    await until('the browser asks, and is dark', async () => {
      const before = last;
      last = await display.color(...margin);
      return last !== page && last === before;
    });
    await display.draw(`${folder}/${name}-asked.png`);
    await untilTaken();
    if (first !== undefined) await display.press(first);
    await until('it is answered', async () => {
      await untilTaken();
      await display.press(key);
      return (await panel.$('[data-access="trial"]')) === null;
    });
    await display.draw(`${folder}/${name}.png`);
  };

  assert.equal(await putFrom(driver.page, url), refused);
  await showServer(panel, server);
  await answer('refused', 'Escape');
  const said = await panel.waitForSelector('[data-access="refused"]');
  console.log(`Refused: ${await said?.evaluate((element) => element.textContent)}`);
  assert.deepEqual((await access()).origins, []);
  assert.deepEqual(await rulesIn(driver.capture), []);
  assert.equal(await putFrom(driver.page, url), refused);

  // “Deny” has the keyboard at first. Where Tab comes too early, it is “Deny” that is pressed: then once more.
  await until('it is allowed', async () => {
    await answer('allowed', 'Return', 'Tab');
    return isPermitted();
  });
  await until('a rule is made', async () => (await rulesIn(driver.capture)).length > 0);
  console.log(`Allowed: ${((await access()).origins ?? []).join(', ')}`);
  assert.equal(await putFrom(driver.page, url), 200);

  await press(panel, '[data-action="give-back"]');
  await until('everything is given back', async () => (await access()).origins?.length === 0);
  assert.deepEqual(await rulesIn(driver.capture), []);
  assert.equal(await putFrom(driver.page, url), refused);
  console.log(`Given back. Screenshots are in ${folder}.`);
} finally {
  await close();
  display.close();
}
