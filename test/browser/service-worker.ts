import type { Browser, CDPSession } from 'puppeteer';
import { until } from './session-rules';

/** Where the service worker’s script is in the extension. */
const script = '/background/index.js';

/** The targets of the extension’s service worker: one while it runs, none while it is stopped. */
export async function workersOf(cdp: CDPSession): Promise<readonly string[]> {
  const { targetInfos } = await cdp.send('Target.getTargets');
  return targetInfos.flatMap(({ type, url, targetId }) =>
    type === 'service_worker' && url.endsWith(script) ? [targetId] : [],
  );
}

/** Stops the service worker, and waits until it is gone; whether one was there. `cdp` is a session of the browser. */
export async function stopWorkerOf(cdp: CDPSession): Promise<boolean> {
  const [targetId] = await workersOf(cdp);
  if (targetId === undefined) return false;
  await until('the service worker is gone', async () => {
    // A worker that is just starting outlives the first order at times.
    await close(cdp, targetId);
    return !(await workersOf(cdp)).includes(targetId);
  });
  return true;
}

/** Stops the service worker, as the browser does at any time. */
export async function stopWorker(browser: Browser): Promise<void> {
  const cdp = await browser.target().createCDPSession();
  await stopWorkerOf(cdp);
  await cdp.detach();
}

async function close(cdp: CDPSession, targetId: string): Promise<void> {
  try {
    await cdp.send('Target.closeTarget', { targetId });
  } catch (error) {
    // It is gone already.
    if (!(error instanceof Error && error.message.includes('No target with given id'))) throw error;
  }
}
