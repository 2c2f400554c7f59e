import type { Page } from 'puppeteer';

/** What is in the clipboard: pasted into a text area of a page, as a person would. */
export async function pasteInto(page: Page): Promise<string> {
  await page.bringToFront();
  await page.evaluate(() => {
    const area = document.createElement('textarea');
    area.id = 'pasted';
    document.body.append(area);
    area.focus();
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyV', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  return page.evaluate(() => {
    const area = document.querySelector('textarea#pasted');
    if (!(area instanceof HTMLTextAreaElement)) throw new Error('the text area is gone');
    area.remove();
    return area.value;
  });
}
