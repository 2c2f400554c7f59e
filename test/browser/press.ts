import type { Frame } from 'puppeteer';

/** Presses a button, box or row as soon as it is there, wherever it is and whatever is drawn anew meanwhile. */
export async function press(panel: Frame, selector: string): Promise<void> {
  await panel.waitForSelector(selector);
  await panel.$eval(selector, (element) => {
    if (!(element instanceof HTMLElement)) throw new Error('it is no HTML element');
    element.click();
  });
}
