/**
 * How long the panel takes to import a HAR file, beside Chromium's own Network panel with the same file in the same run.
 * Usage: npm run bench:panel -- [entries …]
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CDPSession, ElementHandle, Frame } from 'puppeteer';
import { build } from '../scripts/build.mjs';
import { ensureBrowser } from '../scripts/setup.mjs';
import { showPanel } from '../test/browser/devtools';
import { type Driver, startDriver } from '../test/browser/driver';
import { type Lab, startLab } from '../test/lab/lab';
import { pageOrigins } from '../test/lab/origins';
import { mixInWords, traffic } from './traffic';

interface Subject {
  readonly name: string;
  /** Shows it; gives the frame it is in. */
  show(driver: Driver): Promise<Frame>;
  session(driver: Driver): Promise<CDPSession>;
  /** Script: hands `file` over. */
  readonly open: string;
  /** Script: the first of the file's rows that is drawn, if there is one. */
  readonly firstRow: string;
  /** Script: whether all of the file is there, once there is a row of it. */
  readonly isWhole: string;
  /** Script: what scrolls. */
  readonly scroller: string;
}

const subjects: readonly Subject[] = [
  {
    name: 'CORS Lens',
    show: (driver) => driver.showPanel(),
    session: async ({ browser }) =>
      (await browser.waitForTarget((target) => target.url().endsWith('/panel/panel.html'))).createCDPSession(),
    open: `const dataTransfer = new DataTransfer();
      dataTransfer.items.add(file);
      dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }))`,
    firstRow: `document.querySelector('[data-banner="imported"]') && document.querySelector('.list-space .request-row')`,
    isWhole: `!document.querySelector('[data-reading]')`,
    scroller: `document.querySelector('.list-body')`,
  },
  {
    name: 'Network panel',
    async show({ devtools }) {
      await showPanel(devtools, 'network');
      return devtools.mainFrame();
    },
    session: ({ devtools }) => devtools.createCDPSession(),
    open: 'UI.panels.network.networkLogView.onLoadFromFile(file)',
    // There are a few of the page's own requests before.
    firstRow: `((grid) => grid.rootNode().children.length > 100 && grid.element.querySelector('tr.data-grid-data-grid-node'))(UI.panels.network.networkLogView.dataGrid)`,
    // It shows nothing before.
    isWhole: 'true',
    scroller: 'UI.panels.network.networkLogView.dataGrid.scrollContainer',
  },
];

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);

await ensureBrowser();
await build();
const folder = await mkdtemp(path.join(tmpdir(), 'cors-lens-'));
const lab = await startLab();
try {
  console.log(`Traffic: ${mixInWords}. Milliseconds from the drop; memory after garbage collection, less that before.`);
  for (const size of sizes.length > 0 ? sizes : [1_000, 10_000, 50_000]) {
    const file = path.join(folder, `${size}.har`);
    const log = {
      version: '1.2',
      creator: { name: 'WebInspector', version: '537.36' },
      pages: [],
      entries: traffic(size),
    };
    await writeFile(file, JSON.stringify({ log }));
    const rows = [];
    for (const subject of subjects)
      rows.push({ entries: size, panel: subject.name, ...(await measure(lab, subject, file)) });
    console.table(rows);
  }
} finally {
  await lab.close();
  await rm(folder, { recursive: true });
}

interface Times {
  readonly firstRow: number;
  readonly interactive: number;
  readonly whole: number;
}

async function measure({ chromiumArgs }: Lab, subject: Subject, file: string): Promise<object> {
  const driver = await startDriver({ url: pageOrigins.app, args: chromiumArgs, panel: false });
  try {
    const frame = await subject.show(driver);
    const session = await subject.session(driver);
    await chooseFile(frame, file);
    const before = await heap(session);
    const times = (await frame.evaluate(importing(subject))) as Times;
    const longest = (await frame.evaluate(scrolling(subject))) as number;
    const memory = (await heap(session)) - before;
    return {
      'first row': Math.round(times.firstRow),
      interactive: Math.round(times.interactive),
      'all there': Math.round(times.whole),
      'longest frame scrolling': Math.round(longest),
      MB: Math.round(memory / 2 ** 20),
    };
  } finally {
    await driver.close();
  }
}

async function chooseFile(frame: Frame, file: string): Promise<void> {
  const input = await frame.evaluateHandle(() => {
    const element = document.createElement('input');
    element.type = 'file';
    element.id = 'bench-file';
    document.body.append(element);
    return element;
  });
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
}

/** Interactive: three frames in a row take less than 50 ms each, from the first of them on. */
function importing({ open, firstRow, isWhole }: Subject): string {
  return `new Promise((resolve) => {
    const file = document.querySelector('#bench-file').files[0];
    const start = performance.now();
    let firstRow = null, interactive = null, whole = null, quick = 0, quickSince = 0, last = start;
    const frame = () => {
      const now = performance.now();
      if (firstRow === null) firstRow = (${firstRow}) ? now - start : null;
      else if (now - last < 50) { if (quick++ === 0) quickSince = last - start; }
      else quick = 0;
      if (quick === 3) interactive ??= quickSince;
      if (firstRow !== null && (${isWhole})) whole ??= now - start;
      last = now;
      if (interactive !== null && whole !== null) resolve({ firstRow, interactive, whole });
      else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    ${open};
  })`;
}

/** The longest of 240 frames, each of which scrolls by a few screens. */
function scrolling({ scroller }: Subject): string {
  return `new Promise((resolve) => {
    const element = ${scroller};
    let longest = 0, last = performance.now(), frames = 0;
    const frame = () => {
      const now = performance.now();
      if (frames > 0) longest = Math.max(longest, now - last);
      last = now;
      element.scrollTop += 1500;
      if (++frames > 240) resolve(longest);
      else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  })`;
}

async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
