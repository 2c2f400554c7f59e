// Runs a TypeScript file in Node 20, which cannot by itself. Usage: node scripts/run.mjs FILE [argument…]
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from './root.mjs';
import { ensurePackages } from './setup.mjs';

/**
 * Bundles a TypeScript file (not the packages) and imports it.
 * @param {string} file from the root
 * @returns {Promise<Record<string, unknown>>} the module
 */
export async function importTypeScript(file) {
  const { build } = await import('esbuild');
  const outfile = path.join(
    root,
    'node_modules/.cache/cors-lens',
    file.replaceAll(/[\\/]/g, '-').replace(/\.ts$/, '.mjs'),
  );
  await build({
    entryPoints: [path.join(root, file)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'warning',
    plugins: [scriptsStayOutside],
  });
  process.setSourceMapsEnabled(true);
  return await import(pathToFileURL(outfile).href);
}

/**
 * Scripts find the repository's root by their own place, which a bundle would change.
 * @type {import('esbuild').Plugin}
 */
const scriptsStayOutside = {
  name: 'scripts-stay-outside',
  setup({ onResolve }) {
    onResolve({ filter: /^\..*\.mjs$/ }, (args) => ({
      path: pathToFileURL(path.resolve(args.resolveDir, args.path)).href,
      external: true,
    }));
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , file, ...args] = process.argv;
  if (file === undefined) throw new Error('Usage: node scripts/run.mjs FILE [argument…]');
  await ensurePackages();
  process.argv = [process.execPath, file, ...args];
  process.chdir(root);
  await importTypeScript(path.relative(root, path.resolve(file)));
}
