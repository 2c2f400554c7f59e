import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'puppeteer';

/** The text of the file that `act` makes the browser download. */
export async function downloaded(browser: Browser, act: () => Promise<void>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cors-lens-'));
  const cdp = await browser.target().createCDPSession();
  try {
    await cdp.send('Browser.setDownloadBehavior', {
      behavior: 'allowAndName',
      downloadPath: folder,
      eventsEnabled: true,
    });
    const done = new Promise<string>((resolve, reject) => {
      cdp.on('Browser.downloadProgress', ({ guid, state }) => {
        if (state === 'completed') resolve(guid);
        if (state === 'canceled') reject(new Error('the download was cancelled'));
      });
    });
    await act();
    return await readFile(path.join(folder, await done), 'utf8');
  } finally {
    await cdp.detach();
    await rm(folder, { recursive: true });
  }
}
