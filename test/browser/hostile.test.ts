import type { Frame } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lab, startLab } from '../lab/lab';
import { pageOrigins } from '../lab/origins';
import { downloaded } from './downloads';
import { type Driver, startDriver } from './driver';
import { hostileHar, markup } from './hostile-har';
import { importHar } from './import-har';
import { press } from './press';

describe('what is captured is never markup', () => {
  let lab: Lab;
  let driver: Driver;
  let panel: Frame;

  beforeAll(async () => {
    lab = await startLab();
    driver = await startDriver({ url: pageOrigins.app, args: lab.chromiumArgs });
    panel = driver.panel();
    await importHar(panel, `${markup}.har`, hostileHar());
    await panel.waitForSelector('[data-banner="imported"]');
  });

  afterAll(async () => {
    await driver?.close();
    await lab?.close();
  });

  it('in the list and the name of the file: it is shown as it stands there', async () => {
    await panel.waitForSelector('[data-request-id]');
    expect(await panel.$eval('[data-banner="imported"]', (banner) => banner.textContent)).toContain(markup);
    await expectNothingTaken(panel);
  });

  it('in the details of every request, everything unfolded', async () => {
    const rows = await panel.$$eval('.list-space [data-request-id]', (all) =>
      all.map((row) => row.getAttribute('aria-rowindex')),
    );
    expect(rows).toHaveLength(3);
    for (const index of rows) {
      await press(panel, `.list-space [aria-rowindex="${index}"]`);
      await panel.waitForSelector('[data-view="request"] [data-summary]');
      await panel.$$eval('[data-view="request"] details', (all) => {
        for (const details of all) details.open = true;
      });
      expect(await panel.$eval('[data-view="request"]', (view) => view.textContent)).toContain(markup);
      await expectNothingTaken(panel);
    }
  });

  it('in the server’s details', async () => {
    await press(panel, '.server-row');
    await panel.waitForSelector('[data-view="server"]');
    await expectNothingTaken(panel);
  });

  it('in the words of the filter', async () => {
    await panel.$eval(
      'input[type=search]',
      (input, text) => {
        (input as HTMLInputElement).value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      },
      markup,
    );
    await panel.waitForSelector('[data-chip="invert"]');
    await expectNothingTaken(panel);
    await press(panel, '.filter-clear');
  });

  it('in a ticket: every value is code in Markdown, or escaped', async () => {
    await press(panel, '[aria-label="Export"]');
    const text = await downloaded(driver.browser, () => press(panel, '[data-item="ticket"]'));
    const outsideCode = text
      .replace(/```[\s\S]*?```/g, '')
      .replace(/(`+)[\s\S]*?\1/g, '')
      .replace(/\\./g, '');
    expect(text).toContain('onerror');
    expect(outsideCode).not.toContain('<');
  });
});

async function expectNothingTaken(panel: Frame): Promise<void> {
  const found = await panel.evaluate(() => ({
    elements: [...document.querySelectorAll('img, iframe, object, embed, body script, [onerror]')].map(
      (one) => one.outerHTML,
    ),
    links: [...document.querySelectorAll('a')]
      .map(({ protocol }) => protocol)
      .filter((protocol) => protocol !== 'https:'),
    taken: 'taken' in globalThis,
  }));
  expect(found).toEqual({ elements: [], links: [], taken: false });
}
