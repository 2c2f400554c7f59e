import type { Lab } from '../lab/lab';
import { pageOrigins } from '../lab/origins';
import { type Driver, startDriver } from './driver';
import { permittedExtension } from './permitted-extension';
import type { PanelStory } from './states/state';

/** A browser in which a story begins. */
export async function startStory({ permitted }: PanelStory, lab: Lab): Promise<Driver> {
  const launch = { url: pageOrigins.app, args: lab.chromiumArgs, scrollBars: true };
  if (!permitted) return startDriver(launch);
  const extension = await permittedExtension();
  const driver = await startDriver({ ...launch, extension: extension.folder });
  const close = async () => {
    await driver.close();
    await extension.remove();
  };
  return { ...driver, close };
}
