import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../command.mjs';
import { root } from '../root.mjs';

/** Installs the npm packages, exactly as package-lock.json says, unless they are there. Throws if it fails. */
export async function ensurePackages() {
  if (areInstalled()) return;
  const { ok, output } = await runCommand('Installing npm packages', 'npm', ['ci', '--no-audit', '--no-fund']);
  if (ok) return;
  process.stderr.write(output);
  throw new Error('The npm packages could not be installed; the output of `npm ci` is above.');
}

/**
 * npm keeps in node_modules a lock file of what it installed. Times of files say little (a checkout makes the newer file
 * look old, a copied node_modules looks new), so the versions are compared.
 */
function areInstalled() {
  const wanted = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  if (wanted === null || installed === null) return false;
  return Object.entries(wanted).every(([folder, { version, optional }]) => {
    const found = installed[folder];
    // Optional packages are those of other operating systems, among others.
    return folder === '' || (found === undefined ? optional === true : found.version === version);
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | null} null if there is no such file
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
  } catch {
    return null;
  }
}
