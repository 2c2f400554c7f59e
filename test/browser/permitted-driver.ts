import type { LabCase } from '../lab/case';
import type { DriverOptions } from './driver';
import { type LabDriver, startLabDriver } from './lab-driver';
import { permittedExtension } from './permitted-extension';

/** The lab and a browser whose extension has been given access to it, for what is done on a click. */
export async function startPermittedDriver(
  options: Omit<DriverOptions, 'args' | 'extension'>,
  cases?: readonly LabCase[],
): Promise<LabDriver> {
  const extension = await permittedExtension();
  try {
    const started = await startLabDriver({ ...options, extension: extension.folder }, cases);
    return {
      ...started,
      async close() {
        await started.close();
        await extension.remove();
      },
    };
  } catch (error) {
    await extension.remove();
    throw error;
  }
}
