import type { Frame, Page } from 'puppeteer';

/** What a page makes of a request: the status, or the error’s message. */
export type Seen = number | string;

/** Sends a PUT from a page or a frame of it, and reads the answer. */
export function putFrom(
  from: Page | Frame,
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Seen> {
  return from.evaluate(
    (url, headers) =>
      fetch(url, { method: 'PUT', headers: { 'Content-Type': 'application/json', ...headers }, body: '{}' }).then(
        // To its end: a page that leaves before takes it away from DevTools.
        (response) => response.text().then(() => response.status),
        (error: unknown) => String(error),
      ),
    url,
    headers,
  );
}

/** Adds a frame of another page, and gives it when it has loaded. */
export async function addFrame(page: Page, url: string): Promise<Frame> {
  await page.evaluate((url) => {
    const frame = document.createElement('iframe');
    frame.src = url;
    document.body.append(frame);
  }, url);
  const frame = await page.waitForFrame((one) => one.url() === url);
  await frame.waitForFunction(() => document.readyState === 'complete', { polling: 50 });
  return frame;
}

export const refused = 'TypeError: Failed to fetch';
