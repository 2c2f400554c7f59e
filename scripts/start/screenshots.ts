import type { Frame } from 'puppeteer';
import type { Driver } from '../../test/browser/driver';
import { screenshot } from '../../test/browser/screenshot';
import { caseOf } from '../../test/lab/cases';

const shown = caseOf('origin-scheme').request.url;
const wide = { width: 1280, height: 800 };
const narrow = { width: 320, height: 720 };

/** What to click, from what the one before left, and how large to draw. */
const views = [
  { name: 'overview', click: null, size: wide },
  { name: 'request', click: `[data-request-id]:has([title="${shown}"])`, size: wide },
  { name: 'request-narrow', click: null, size: narrow },
  { name: 'fix', click: `[data-server="${new URL(shown).origin}"] [data-action="fix-server"]`, size: wide },
] as const;

/** Draws the panel in its main views and in both themes. Returns the files. */
export async function saveScreenshots({ devtools, panel, setTheme }: Driver): Promise<string[]> {
  const files: string[] = [];
  for (const { name, click, size } of views) {
    if (click !== null) await clickIn(panel(), click);
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(theme);
      const file = `screenshots/${name}-${theme}.png`;
      await screenshot(devtools, file, size);
      files.push(file);
    }
  }
  return files;
}

/** By script, not by mouse: after `request-narrow` the list may be out of sight. */
async function clickIn(panel: Frame, selector: string): Promise<void> {
  const element = await panel.waitForSelector(selector, { timeout: 5_000 });
  await element?.evaluate((one) => (one as HTMLElement).click());
}
