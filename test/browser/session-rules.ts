import type { Browser, Frame } from 'puppeteer';

/** The ids of the browser’s rules that the extension has made, asked from one of its pages. */
export function rulesIn(extensionPage: Frame): Promise<readonly number[]> {
  return extensionPage.evaluate(async () => {
    const rules = await chrome.declarativeNetRequest.getSessionRules();
    return rules.map(({ id }) => id);
  });
}

/** All that a trial can leave behind, asked from a page of the extension. */
export function traces(extensionPage: Frame) {
  return extensionPage.evaluate(async () => ({
    rules: (await chrome.declarativeNetRequest.getSessionRules()).map(({ id }) => id),
    trials: Object.keys(await chrome.storage.session.get(null)),
    alarms: (await chrome.alarms.getAll()).map(({ name }) => name),
  }));
}

/** Stops the service worker, as the browser does at any time. */
export async function stopWorker(browser: Browser): Promise<void> {
  const target = browser.targets().find((one) => one.type() === 'service_worker');
  const worker = await target?.worker();
  await worker?.close();
}

/** Waits until it is so; checks again and again. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`It did not come to pass: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
