import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElementHandle, Frame, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseOf } from '../lab/cases';
import { type Lab, startLab } from '../lab/lab';
import { pasteInto } from './clipboard';
import { downloaded } from './downloads';
import { type Driver, startDriver } from './driver';
import { press } from './press';

const blocked = caseOf('origin-scheme');
const server = new URL(blocked.request.url).origin;
const own = `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <!-- Ours: do not touch -->
  <appSettings>
    <add key="site"  value="Contoso" />
  </appSettings>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <add name="Access-Control-Allow-Origin" value="http://app.contoso.test" />
      </customHeaders>
    </httpProtocol>
  </system.webServer>
</configuration>
`;
const onWindows = `\uFEFF${own.replaceAll('\n', '\r\n')}`;

/** One after the other, on one server's detail, as a person would. */
describe('a server’s fix in real DevTools', () => {
  let lab: Lab;
  let driver: Driver;
  let panel: Frame;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'cors-lens-'));
    lab = await startLab();
    driver = await startDriver({ url: blocked.page, args: lab.chromiumArgs });
    panel = driver.panel();
    await driver.page.evaluate((id) => window.runCase(id), blocked.id);
    await press(panel, `.list-space [data-server="${server}"] [data-action="fix-server"]`);
    await panel.waitForSelector('[data-view="server"] [data-predicted]');
    await driver.devtools.bringToFront();
  });

  afterAll(async () => {
    await driver?.close();
    await lab?.close();
    await rm(folder, { recursive: true });
  });

  it('the policy is edited with the keyboard alone, and the change follows', async () => {
    const { keyboard } = driver.devtools;
    await tabTo('[data-action="add-headers"]');
    await keyboard.press('Enter');
    await keyboard.type('x request/id');
    await keyboard.press('Enter');
    await panel.waitForSelector('.entry-problem');
    expect(await chips('headers')).toEqual(['content-type', 'x']);

    await selectAll();
    await keyboard.type('X-Request-ID');
    await keyboard.press('Enter');
    await panel.waitForSelector('[data-chip="x-request-id"].added');
    await until(async () => (await file()).includes('x-request-id'));

    await keyboard.press('Escape');
    await panel.waitForSelector('[data-action="add-headers"]:focus');
    await keyboard.press('Home');
    await keyboard.press('ArrowRight');
    await panel.waitForSelector('[aria-label="Remove x"]:focus');
    await keyboard.press('Delete');
    await panel.waitForSelector('[data-chip="x"]', { hidden: true });
    expect(await chips('headers')).toEqual(['content-type', 'x-request-id']);
    expect(await focused()).toBe('Remove x-request-id');

    await tabTo('[data-action="credentials"]');
    await keyboard.press('Space');
    await panel.waitForSelector('[data-edited="true"] [data-action="credentials"]');
  });

  it('what was observed comes back', async () => {
    await press(panel, '[data-action="back-to-observed"]');
    await panel.waitForSelector('.policy[data-edited="false"]');
    expect(await chips('headers')).toEqual(['content-type']);
    await until(async () => !(await file()).includes('x-request-id'));
  });

  it('what was chosen and half typed is there again after a look at a request', async () => {
    await press(panel, '.tabs [data-target="aspnet-core"]');
    await panel.evaluate(() => document.querySelector('[data-own-config] details')?.setAttribute('open', ''));
    await panel.focus('.config-text');
    await driver.devtools.keyboard.type('<configuration>abc');
    await press(panel, '[data-action="add-headers"]');
    await driver.devtools.keyboard.type('x-half');
    const row = await panel.waitForSelector(`.list-space [data-request-id]:has([title="${blocked.request.url}"])`);
    await row?.click();
    await panel.waitForSelector('[data-view="request"]');
    await press(panel, `.list-space [data-server="${server}"] [data-action="fix-server"]`);
    await panel.waitForSelector('.tabs [data-target="aspnet-core"][aria-selected="true"]');
    const typed = (selector: string) => panel.$eval(selector, (field) => (field as HTMLTextAreaElement).value);
    expect(await typed('.config-text')).toBe('<configuration>abc');
    expect(await typed('[data-row="headers"] textarea')).toBe('x-half');
    expect(await chips('headers')).toEqual(['content-type']);

    await panel.focus('[data-row="headers"] textarea');
    await driver.devtools.keyboard.press('Escape');
    await panel.waitForSelector('[data-action="add-headers"]:focus');
    await panel.focus('.config-text');
    await selectAll();
    await driver.devtools.keyboard.press('Delete');
    await press(panel, '.tabs button:first-child');
  });

  it('a policy that lets nobody in can be mended', async () => {
    await press(panel, `[aria-label="Remove ${blocked.page}"]`);
    await panel.waitForSelector(`[aria-label="Put back ${blocked.page}"]`);
    expect(await chips('origins')).toEqual([]);
    await press(panel, `[aria-label="Put back ${blocked.page}"]`);
    await panel.waitForSelector('.policy[data-edited="false"]');
    await until(async () => (await file()).includes(blocked.page));
  });

  it('an answer about the server is taken, remembered, and taken back', async () => {
    const question = '[data-question="application"]';
    await panel.waitForSelector(question);
    await panel.evaluate(
      (selector) => document.querySelector(selector)?.closest('details')?.setAttribute('open', ''),
      question,
    );
    await panel.select(`${question} select`, 'php');
    await panel.waitForSelector(`${question}[data-from="answer"]`);
    await until(async () => JSON.stringify(await remembered(panel)).includes('"php"'));
    expect(await remembered(panel)).toEqual([[server, { application: 'php' }]]);
    await panel.select(`${question} select`, '');
    await panel.waitForSelector(`${question}:not([data-from="answer"])`);
    await until(async () => JSON.stringify(await remembered(panel)) === '[]');
  });

  it('the change is made in a web.config that is pasted, and each part of it says why', async () => {
    await copyFrom(driver.page, own);
    await driver.devtools.bringToFront();
    await press(panel, '[data-own-config] summary');
    await panel.focus('.config-text');
    await pressWithControl('KeyV', 'Paste');
    await panel.waitForSelector('[data-diff] [data-hunk]');
    const hunks = await panel.$$eval('[data-hunk]', (all) =>
      all.map((hunk) => ({
        reasons: [...hunk.querySelectorAll('.reasons li')].map(({ textContent }) => textContent),
        changed: [...hunk.querySelectorAll('tr:is([data-kind="+"], [data-kind="-"])')].map(
          ({ textContent }) => textContent,
        ),
      })),
    );
    expect(hunks.length).toBeGreaterThan(0);
    for (const { reasons, changed } of hunks) {
      expect(reasons.join('')).not.toBe('');
      expect(changed.join('')).not.toBe('');
    }
    expect(hunks.flatMap(({ changed }) => changed).join('\n')).toMatch(/\+.*https:\/\/app\.contoso\.test/);
  });

  it('the whole file is copied, with all else as it was', async () => {
    await press(panel, '.file.main [data-value="whole"]');
    const text = await file();
    expect(text).toContain('<!-- Ours: do not touch -->\n  <appSettings>\n    <add key="site"  value="Contoso" />\n');
    await press(panel, '[data-action="copy"]');
    await panel.waitForSelector('[data-action="copy"][data-outcome="copied"]');
    expect(await pasteInto(driver.page)).toBe(text);
    await driver.devtools.bringToFront();
  });

  it('selected by hand it is the file, without the numbers of its lines', async () => {
    const selected = await panel.$eval('.file.main [data-file]', (code) => {
      getSelection()?.selectAllChildren(code);
      return getSelection()?.toString();
    });
    // Chromium leaves the last line break out.
    expect(selected?.trimEnd()).toBe((await file()).trimEnd());
  });

  it('a file that is opened keeps its byte order mark and its line ends when it is saved', async () => {
    const place = path.join(folder, 'Web.config');
    await writeFile(place, onWindows);
    await press(panel, '[data-action="take-out"]');
    const input = await panel.waitForSelector('input[data-config-file]');
    await (input as ElementHandle<HTMLInputElement> | null)?.uploadFile(place);
    await panel.waitForFunction(() => document.querySelector('.own-file b')?.textContent === 'Web.config', {
      polling: 50,
    });
    const saved = await downloaded(driver.browser, () => press(panel, '.file.main [data-action="download"]'));
    expect(saved.startsWith('\uFEFF<?xml')).toBe(true);
    expect(saved.replaceAll('\r\n', '')).not.toContain('\n');
    expect(saved).toContain('https://app.contoso.test');
    expect(saved.replaceAll('\r\n', '\n').slice(1)).toBe(await whole());
  });

  it('a file that is broken is not changed, and the place is told', async () => {
    await drop(panel, 'broken.config', own.replace('</httpProtocol>', ''));
    const problem = await panel.waitForSelector('[data-own-config] [data-problem]');
    expect(await problem?.evaluate(({ textContent }) => textContent)).toMatch(/Line \d+, column \d+:/);
    expect(await panel.$('.toast')).not.toBeNull();
  });

  it('commands to check the server are there to copy', async () => {
    await press(panel, '[data-checks] [data-target="powershell"]');
    await panel.waitForSelector('[data-checks] [role="tabpanel"][data-target="powershell"]');
    const text = await panel.$eval('[data-checks] code', ({ textContent }) => textContent);
    expect(text).toContain(blocked.request.url);
    await press(panel, '[data-checks] [data-action="copy"]');
    await panel.waitForSelector('[data-checks] [data-outcome="copied"]');
    expect(await pasteInto(driver.page)).toBe(text);
    await driver.devtools.bringToFront();
  });

  /** Presses Tab until something has the focus. */
  async function tabTo(selector: string): Promise<void> {
    await panel.focus('[data-view="server"]');
    for (let stops = 0; stops < 60; stops++) {
      if (await panel.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
      await driver.devtools.keyboard.press('Tab');
    }
    throw new Error(`${selector} cannot be reached with Tab`);
  }

  function focused(): Promise<string | null> {
    return panel.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
  }

  function chips(list: string): Promise<readonly string[]> {
    return panel.evaluate(
      (name) =>
        [...document.querySelectorAll(`[data-row="${name}"] [data-chip]`)].map(
          (chip) => chip.getAttribute('data-chip') ?? '',
        ),
      list,
    );
  }

  /** The file that is shown. */
  function file(): Promise<string> {
    return panel.$eval('.file.main code[data-file]', ({ textContent }) => textContent ?? '');
  }

  async function whole(): Promise<string> {
    await press(panel, '.file.main [data-value="whole"]');
    await panel.waitForSelector('.file.main code[data-file]');
    return (await file()).replaceAll('\r\n', '\n');
  }

  async function selectAll(): Promise<void> {
    await pressWithControl('KeyA', 'SelectAll');
  }

  async function pressWithControl(key: 'KeyA' | 'KeyV', command: string): Promise<void> {
    const { keyboard } = driver.devtools;
    await keyboard.down('Control');
    await keyboard.press(key, { commands: [command] });
    await keyboard.up('Control');
  }
});

/** Puts a text into the clipboard, as a person would. */
async function copyFrom(page: Page, text: string): Promise<void> {
  await page.bringToFront();
  await page.evaluate((value) => {
    const area = document.createElement('textarea');
    area.id = 'copied';
    area.value = value;
    document.body.append(area);
    area.select();
  }, text);
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyC', { commands: ['Copy'] });
  await page.keyboard.up('Control');
  await page.evaluate(() => document.querySelector('#copied')?.remove());
}

async function drop(panel: Frame, name: string, text: string): Promise<void> {
  await panel.evaluate(
    (fileName, content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    },
    name,
    text,
  );
}

/** What the extension keeps of answers. */
function remembered(panel: Frame): Promise<unknown> {
  return panel.evaluate(async () => (await chrome.storage.local.get('servers')).servers);
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it did not come to hold within ten seconds');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
