import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { caseOf } from '../lab/cases';
import type { Firefox } from './firefox';
import { setTheme, showPanel } from './toolbox';

/** One thing that must be so in the panel, and what was wrong with it; null: nothing. */
export interface PanelCheck {
  readonly what: string;
  readonly wrong: string | null;
}

const labCase = caseOf('origin-scheme');
const list = '.list-space [data-request-id]';

/** Uses the real panel as a person does: finds the failure, reads it, takes the change along. `pictures` is a folder. */
export async function checkPanel(firefox: Firefox, pictures: string): Promise<readonly PanelCheck[]> {
  const checks: PanelCheck[] = [];
  const check = (what: string, holds: boolean, seen: unknown = '') => {
    checks.push({ what, wrong: holds ? null : `${what}: it is ${JSON.stringify(seen)}` });
  };
  const draw = async (name: string) =>
    await writeFile(path.join(pictures, `firefox-${name}.png`), await panel.picture());

  const panel = await showPanel(firefox, 'CORS Lens');
  await firefox.tab.run('return window.runCase(arguments[0])', labCase.id);
  await panel.click(`${list}[data-verdict="blocked"]:has([title="${labCase.request.url}"])`);

  const summary = await panel.text('[data-view="request"] [data-summary]');
  check(
    'the sentence has both origins',
    summary.includes('http://app.contoso.test') && summary.includes('https'),
    summary,
  );
  const words = await panel.text('.browser-words p:has(a)');
  check('Firefox’s own reason is named', words.includes('CORSAllowOriginNotMatchingOrigin'), words);

  await mkdir(pictures, { recursive: true });
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(firefox, theme);
    await panel.text(`html[data-theme="${theme}"]`);
    await draw(theme);
  }
  check('the panel follows the theme of DevTools', true);

  await panel.click('[data-view="request"] [data-action="fix-server"]');
  const file = await panel.text('code[data-file]');
  await panel.click('[data-action="copy"]');
  await panel.text('[data-action="copy"][data-outcome="copied"]');
  const copied = await clipboardOf(firefox);
  check('the change is in the clipboard', copied === file && file.includes(labCase.page), copied);
  await draw('fix');

  const complaints = await panel.complaints();
  check('no page of the extension complains in the console', complaints.length === 0, complaints);
  return checks;
}

async function clipboardOf(firefox: Firefox): Promise<string> {
  const text = await firefox.run(`
    const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
    transferable.init(null);
    transferable.addDataFlavor('text/plain');
    Services.clipboard.getData(transferable, Services.clipboard.kGlobalClipboard);
    const data = {};
    transferable.getTransferData('text/plain', data);
    return data.value.QueryInterface(Ci.nsISupportsString).data;`);
  return String(text);
}
