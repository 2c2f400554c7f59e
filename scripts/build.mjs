// Builds the extension (dist/chromium, loadable unpacked) and the command line tool (dist/cli). Usage: node scripts/build.mjs [--watch]
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const extension = path.join(root, 'dist/chromium');

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

/** @type {esbuild.BuildOptions[]} */
const bundles = [
  {
    ...common,
    platform: 'browser',
    absWorkingDir: root,
    // The stores allow this, not obfuscation; their reviewers build the package from its source.
    minify: true,
    entryPoints: {
      'devtools/devtools': 'src/devtools/index.ts',
      'background/index': 'src/background/index.ts',
      'panel/panel': 'src/panel/index.tsx',
    },
    outdir: extension,
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

/** What a page of the extension may weigh, in bytes, compressed. */
const budgets = {
  // Half of it is the model of IIS and what edits its configuration.
  'panel/panel.js': 164 * 1024,
  'panel/panel.css': 9 * 1024,
  'devtools/devtools.js': 25 * 1024,
  'background/index.js': 8 * 1024,
};

/**
 * Builds everything into dist/. Throws with esbuild's messages when the source does not compile, and when a file weighs more
 * than it may. Returns what they weigh, as lines of text.
 */
export async function build() {
  await rm(path.join(root, 'dist'), { recursive: true, force: true });
  await copyStatic();
  await Promise.all(bundles.map((options) => esbuild.build(options)));
  return await weigh();
}

async function weigh() {
  const lines = [];
  for (const [file, budget] of Object.entries(budgets)) {
    const { length } = gzipSync(await readFile(path.join(extension, file)));
    const line = `${file}: ${kilobytes(length)} compressed, of ${kilobytes(budget)}`;
    if (length > budget) throw new Error(`Too heavy. ${line}`);
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
    for (const options of bundles) await (await esbuild.context({ ...options, logLevel: 'info' })).watch();
  }
}
