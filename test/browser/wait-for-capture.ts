import type { Frame, Page } from 'puppeteer';

declare global {
  var corsLensTestSeen: string[] | undefined;
}

/**
 * In the first second or two after DevTools opens, requests can be missing from every extension's listener: this reloads
 * the page until one has arrived, so that what a test sends afterwards is not lost.
 */
export async function waitForCapture(page: Page, capture: Frame): Promise<void> {
  await capture.evaluate(() => {
    globalThis.corsLensTestSeen = [];
    chrome.devtools.network.onRequestFinished.addListener(({ request }) => {
      globalThis.corsLensTestSeen?.push(request.url);
    });
  });
  for (;;) {
    await page.reload();
    if (await arrived(capture)) return;
  }
}

async function arrived(capture: Frame): Promise<boolean> {
  try {
    await capture.waitForFunction(() => (globalThis.corsLensTestSeen?.length ?? 0) > 0, { polling: 50, timeout: 500 });
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return false;
    throw error;
  }
}
