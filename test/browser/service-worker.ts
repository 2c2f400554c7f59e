import type { Browser, CDPSession } from 'puppeteer';
import { until } from './session-rules';

/** Where the service worker’s script is in the extension. */
const script = '/background/index.js';

/** The ids of the extension’s service workers that run. */
export async function runningWorkers(cdp: CDPSession): Promise<readonly string[]> {
  const { targetInfos } = await cdp.send('Target.getTargets');
  return targetInfos.flatMap(({ type, url, targetId }) =>
    type === 'service_worker' && url.endsWith(script) ? [targetId] : [],
  );
}

/** Stops a service worker; does nothing if it is gone already. */
export async function closeWorker(cdp: CDPSession, targetId: string): Promise<void> {
  try {
    await cdp.send('Target.closeTarget', { targetId });
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('No target with given id'))) throw error;
  }
}

/** Stops the service worker, as the browser does at any time, and waits until it is gone; another may run by then. */
export async function stopWorker(browser: Browser): Promise<void> {
  const cdp = await browser.target().createCDPSession();
  const [worker] = await runningWorkers(cdp);
  await until('the service worker is gone', async () => {
    if (worker === undefined) return true;
    // One that is just starting outlives the first order at times.
    await closeWorker(cdp, worker);
    return !(await runningWorkers(cdp)).includes(worker);
  });
  await cdp.detach();
}
