import type { Page } from 'puppeteer';

/** The HAR exactly as "Save all as HAR (with sensitive data)" of the Network panel would write it now. */
export async function savedHar(devtools: Page): Promise<string> {
  return String(
    await devtools.evaluate(`(async () => {
      const [{ Writer }, { NetworkLog }] = await Promise.all([
        import('./models/har/har.js'),
        import('./models/logs/logs.js'),
      ]);
      let text = '';
      const stream = { write: async (part) => void (text += part), close() {} };
      const progress = { setTitle() {}, setTotalWork() {}, setWorked() {}, incrementWorked() {}, done() {}, isCanceled: () => false };
      const requests = NetworkLog.NetworkLog.instance().requests();
      await Writer.Writer.write(stream, requests, { sanitize: false }, progress);
      return text;
    })()`),
  );
}
