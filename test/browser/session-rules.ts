import type { Frame } from 'puppeteer';

/** The ids of the browser’s rules that the extension has made, asked from one of its pages. */
export function rulesIn(extensionPage: Frame): Promise<readonly number[]> {
  return extensionPage.evaluate(async () => {
    const rules = await chrome.declarativeNetRequest.getSessionRules();
    return rules.map(({ id }) => id);
  });
}

/** Brings forward the alarm that is set while a trial is on: nobody waits for half a minute. */
export async function tidyNow(extensionPage: Frame): Promise<void> {
  await extensionPage.evaluate(async () => {
    for (const { name } of await chrome.alarms.getAll()) {
      await chrome.alarms.create(name, { when: Date.now(), periodInMinutes: 0.5 });
    }
  });
}

/** A rule of nobody’s, for a tab that does not exist; its id is above all that trials get. */
const strayRule = 9_999;

/** Makes the service worker end what is over, also what belongs to a closed DevTools, and waits until it has. */
export async function tidied(extensionPage: Frame): Promise<void> {
  await extensionPage.evaluate(async (id) => {
    // A service worker that was just started removes what is nobody’s before it knows whose DevTools is open.
    await chrome.runtime.sendMessage('are you there?').catch(() => undefined);
    await chrome.declarativeNetRequest.updateSessionRules({
      addRules: [{ id, action: { type: 'block' as never }, condition: { tabIds: [2_000_000_000] } }],
    });
  }, strayRule);
  await tidyNow(extensionPage);
  await until('a rule of nobody’s is gone', async () => !(await rulesIn(extensionPage)).includes(strayRule));
}

/** Waits until it is so; checks again and again. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`It did not come to pass: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
