import type { Frame } from 'puppeteer';

/** Presses a button, box or row as soon as it is there, wherever it is and whatever is drawn anew meanwhile. */
export async function press(panel: Frame, selector: string): Promise<void> {
  await panel.waitForFunction(
    (wanted: string) => {
      const element = document.querySelector(wanted);
      if (element === null) return false;
      if (!(element instanceof HTMLElement)) throw new Error('it is no HTML element');
      element.click();
      return true;
    },
    { polling: 'raf' },
    selector,
  );
}
