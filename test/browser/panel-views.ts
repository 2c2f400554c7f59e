import type { Frame, Page } from 'puppeteer';
import type { Driver } from './driver';
import { emulateMedia, type MediaFeatures } from './panel-media';

/** A way to look at the panel. */
export interface PanelView {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scale?: number;
  readonly theme: 'light' | 'dark';
  readonly media?: MediaFeatures;
  readonly direction?: 'rtl';
}

const wide = { width: 1280, height: 800 } as const;
const narrow = { width: 320, height: 720 } as const;

/** The one that states are entered in. */
export const usualView: PanelView = { name: 'wide-light', ...wide, theme: 'light' };

export const panelViews: readonly PanelView[] = [
  usualView,
  { name: 'wide-dark', ...wide, theme: 'dark' },
  { name: 'wide-forced', ...wide, theme: 'dark', media: { 'forced-colors': 'active' } },
  { name: 'wide-rtl', ...wide, theme: 'light', direction: 'rtl' },
  { name: 'narrow-light', ...narrow, theme: 'light' },
  { name: 'narrow-dark', ...narrow, theme: 'dark' },
  // What a window of the wide view’s size has room for at 200 % zoom.
  { name: 'zoomed', width: 640, height: 400, scale: 2, theme: 'light' },
];

/** What was changed has reached the picture when the second frame after it begins. */
function drawn(where: Page | Frame): Promise<void> {
  return where.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** Brings the panel into a view, all but its size, with a part of it in sight. */
export async function show(driver: Driver, view: PanelView, part: string | undefined): Promise<void> {
  await driver.setTheme(view.theme);
  await emulateMedia(driver.browser, view.media ?? {});
  await driver.panel().evaluate(
    (direction, selector) => {
      document.documentElement.dir = direction;
      const shown = selector === null ? null : document.querySelector(selector);
      const pane = shown?.closest('.detail');
      // Not scrollIntoView: that scrolls DevTools, too.
      if (shown && pane) pane.scrollTop += shown.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    },
    view.direction ?? 'ltr',
    part ?? null,
  );
  await drawn(driver.devtools);
  await drawn(driver.panel());
}
