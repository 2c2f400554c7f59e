import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer';

/** Draws the DevTools page, with whatever panel it shows, at a given size. */
export async function screenshot(
  devtools: Page,
  file: string,
  { width, height, scale = 1 }: { readonly width: number; readonly height: number; readonly scale?: number },
): Promise<void> {
  await devtools.setViewport({ width, height, deviceScaleFactor: scale });
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, await stillImage(devtools));
}

/** Gives DevTools a size, and waits until all of it has it: a click before goes where its target was. */
export async function resize(devtools: Page, size: { readonly width: number; readonly height: number }): Promise<void> {
  await devtools.setViewport(size);
  await stillImage(devtools);
}

/** DevTools lays itself out in several steps, and the panel is another process: two equal images in a row are final. */
async function stillImage(devtools: Page): Promise<Uint8Array> {
  let last = await devtools.screenshot();
  for (let attempt = 0; attempt < 20; attempt++) {
    const next = await devtools.screenshot();
    if (Buffer.compare(last, next) === 0) break;
    last = next;
  }
  return last;
}
