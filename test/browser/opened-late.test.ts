import { expect, it } from 'vitest';
import { analyse, type Report, readHar } from '../../src/engine';
import { cases } from '../lab/cases';
import { downloaded } from './downloads';
import { startLabDriver } from './lab-driver';
import { press } from './press';
import { savedHar } from './saved-har';

const page = cases[0]?.page ?? '';

it('a panel that is opened after everything has happened reports what DevTools has recorded', async () => {
  const { driver, close } = await startLabDriver({ url: page, panel: false });
  try {
    for (const { id } of cases.filter((each) => each.page === page)) {
      await driver.page.evaluate((which) => window.runCase(which), id);
    }
    const panel = await driver.showPanel();
    const recorded = analyse(readHar(await savedHar(driver.devtools)).entries);
    const count = recorded.requests.length;
    expect(count).toBeGreaterThan(50);
    await panel.waitForFunction(
      (wanted) => Number.parseInt(document.querySelector('[data-status]')?.textContent ?? '', 10) === wanted,
      { polling: 50 },
      count,
    );
    await new Promise((r) => setTimeout(r, 4000));
    console.log(
      count,
      await panel.$eval('[data-status]', (e) => e.textContent),
      await panel.$$eval('[data-state]', (e) => e.map((x) => x.textContent)),
    );
    await press(panel, '[aria-label="Export"]');
    const text = await downloaded(driver.browser, () => press(panel, '[data-item="report"]'));
    expect(judgements(JSON.parse(text))).toEqual(judgements(recorded));
  } finally {
    await close();
  }
});

function judgements({ requests }: Report) {
  return requests.map(({ method, url, verdict, reasons, cause }) => ({
    method,
    url: url.replace(/\?.*/s, ''),
    verdict,
    rules: reasons.map(({ rule }) => rule),
    cause: cause?.code,
  }));
}
