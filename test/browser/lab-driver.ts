import type { LabCase } from '../lab/case';
import { type Lab, startLab } from '../lab/lab';
import { type Driver, type DriverOptions, startDriver } from './driver';

/** The lab, and a browser that reaches its servers. */
export interface LabDriver {
  readonly lab: Lab;
  readonly driver: Driver;
  close(): Promise<void>;
}

/** Starts both; without cases of its own the lab has all. */
export async function startLabDriver(
  options: Omit<DriverOptions, 'args'>,
  cases?: readonly LabCase[],
): Promise<LabDriver> {
  const lab = await startLab(cases);
  try {
    const driver = await startDriver({ ...options, args: lab.chromiumArgs });
    return {
      lab,
      driver,
      async close() {
        await driver.close();
        await lab.close();
      },
    };
  } catch (error) {
    await lab.close();
    throw error;
  }
}
