// Builds the extension (dist/chromium and dist/firefox, loadable as they are) and the command line tool (dist/cli).
// Usage: node scripts/build.mjs [--watch]   (watches what Chromium browsers load)
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { firefoxManifest } from './firefox-manifest.mjs';
import { startOf } from './start-of.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const extension = path.join(root, 'dist/chromium');
const forFirefox = path.join(root, 'dist/firefox');

/** Files of the extension that need no compiling: source (from the root) → place in the extension. */
const copies = {
  'manifest.json': 'manifest.json',
  'src/devtools/devtools.html': 'devtools/devtools.html',
  'src/panel/panel.html': 'panel/panel.html',
  'src/background/guide.html': 'background/guide.html',
  'src/background/guide.css': 'background/guide.css',
  'src/icons': 'icons',
};

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  format: 'esm',
  target: 'es2023',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
  legalComments: 'inline',
};

/** @type {esbuild.BuildOptions} */
const ofExtension = {
  ...common,
  platform: 'browser',
  absWorkingDir: root,
  // The stores allow this, not obfuscation; their reviewers build the package from its source.
  minify: true,
  outdir: extension,
};

/**
 * Apart from the others, which are one file each: what it shares with what it loads later is in chunks of its own. Their names
 * have hashes, so that a panel that is open when the extension is updated finds none of the new ones, rather than wrong ones.
 * @type {esbuild.BuildOptions & { metafile: true }}
 */
export const panelBundle = {
  ...ofExtension,
  metafile: true,
  splitting: true,
  entryPoints: { 'panel/panel': 'src/panel/index.tsx' },
  chunkNames: 'panel/chunks/[name]-[hash]',
};

/** @type {esbuild.BuildOptions[]} */
const otherBundles = [
  {
    ...ofExtension,
    entryPoints: {
      'devtools/devtools': 'src/devtools/index.ts',
      'background/index': 'src/background/index.ts',
    },
  },
  {
    ...common,
    platform: 'node',
    target: 'node20',
    absWorkingDir: root,
    entryPoints: { 'cors-lens': 'src/cli/index.ts' },
    outdir: path.join(root, 'dist/cli'),
    banner: { js: '#!/usr/bin/env node' },
  },
];

async function copyStatic() {
  for (const [from, to] of Object.entries(copies)) {
    const target = path.join(extension, to);
    await mkdir(path.dirname(target), { recursive: true });
    await cp(path.join(root, from), target, { recursive: true });
  }
}

/**
 * Builds everything into dist/. Throws with esbuild's messages when the source does not compile, and when something weighs more
 * than it may. Returns what it weighs, as lines of text.
 */
export async function build() {
  await rm(path.join(root, 'dist'), { recursive: true, force: true });
  await copyStatic();
  const [{ metafile }] = await Promise.all([
    esbuild.build(panelBundle),
    ...otherBundles.map((options) => esbuild.build(options)),
  ]);
  await deriveFirefox();
  return await weigh(metafile);
}

/** The same files under another manifest. */
async function deriveFirefox() {
  await cp(extension, forFirefox, { recursive: true });
  const file = path.join(forFirefox, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, `${JSON.stringify(firefoxManifest(manifest), null, 2)}\n`);
}

/**
 * What parts of the extension may weigh, in bytes, compressed.
 * @param {esbuild.Metafile} panel
 */
async function weigh(panel) {
  const all = Object.keys(panel.outputs).filter((file) => file.endsWith('.js'));
  /** @type {[what: string, budget: number, files: string[]][]} */
  const parts = [
    // The list of requests and what is said of one of them.
    ['panel at its start', 60 * 1024, startOf(panel, 'src/panel/index.tsx')],
    // Half of it is the model of IIS and what edits its configuration.
    ['panel with all that it loads later', 184 * 1024, all],
    ['panel/panel.css', 12 * 1024, ['dist/chromium/panel/panel.css']],
    ['devtools/devtools.js', 25 * 1024, ['dist/chromium/devtools/devtools.js']],
    ['background/index.js', 8 * 1024, ['dist/chromium/background/index.js']],
  ];
  const lines = [];
  for (const [what, budget, files] of parts) {
    const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(path.join(root, file))).length));
    const size = sizes.reduce((sum, one) => sum + one, 0);
    const line = `${what}: ${kilobytes(size)} compressed, of ${kilobytes(budget)}`;
    if (size > budget) throw new Error(`Too heavy. ${line}`);
    lines.push(line);
  }
  return lines;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log((await build()).join('\n'));
  if (process.argv.includes('--watch')) {
    for (const options of [panelBundle, ...otherBundles])
      await (await esbuild.context({ ...options, logLevel: 'info' })).watch();
  }
}
