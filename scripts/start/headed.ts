import { startDriver } from '../../test/browser/driver';
import { startLab } from '../../test/lab/lab';
import { pageOrigins } from '../../test/lab/origins';
import { untilInterrupted } from './until-interrupted';

/** Opens a browser with the lab's page and DevTools beside it, the panel in front; until Ctrl+C or the window is closed. */
export async function startHeaded(): Promise<void> {
  const lab = await startLab();
  const driver = await startDriver({
    url: pageOrigins.app,
    args: [...lab.chromiumArgs, '--start-maximized'],
    headless: false,
    undocked: false,
  });
  console.log(`${pageOrigins.app} is open, with the panel in DevTools. Ctrl+C ends it.`);
  const closed = new Promise<void>((resolve) => driver.browser.once('disconnected', () => resolve()));
  await Promise.race([untilInterrupted(), closed]);
  if (driver.browser.connected) await driver.close();
  await lab.close();
}
