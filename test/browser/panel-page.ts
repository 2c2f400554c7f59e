import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'puppeteer';
import { builtExtension, launchBrowser } from './browser';

/** The panel in an ordinary page (`test/panel/page`), where a test holds its strings. */
export interface PanelPage {
  /** `query`: what the page reads of its address. */
  open(query: string): Promise<Page>;
  close(): Promise<void>;
}

export async function startPanelPage(): Promise<PanelPage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cors-lens-'));
  await build({
    entryPoints: { panel: 'test/panel/page/index.tsx' },
    outdir: folder,
    bundle: true,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const html = path.join(folder, 'panel.html');
  await writeFile(
    html,
    '<!doctype html><link rel="stylesheet" href="panel.css"><body><script src="panel.js"></script></body>',
  );
  const browser: Browser = await launchBrowser({ extension: builtExtension, args: [] });
  return {
    async open(query) {
      const page = await browser.newPage();
      await page.goto(`${pathToFileURL(html)}?${query}`);
      return page;
    },
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
