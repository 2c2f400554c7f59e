import type { Frame } from 'puppeteer';
import { press } from './press';

const clear = '[aria-label="Clear"]';

/** Clears until nothing is left: DevTools may hand over an earlier request, such as the page itself, only after the first press. */
export async function clearList(panel: Frame): Promise<void> {
  await press(panel, clear);
  await panel.waitForFunction(
    (button: string) => {
      if (document.querySelector('[data-request-id]') === null) return true;
      document.querySelector<HTMLElement>(button)?.click();
      return false;
    },
    { polling: 50 },
    clear,
  );
}
