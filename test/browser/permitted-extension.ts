import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtExtension } from './browser';

export interface PermittedExtension {
  readonly folder: string;
  remove(): Promise<void>;
}

/**
 * A copy of the built extension that has been given the access it asks for on a click. Nobody can press “Allow” in a
 * browser without a window, so the copy’s manifest lists as required what the real one lists as optional, for the lab’s
 * hosts; nothing else differs.
 */
export async function permittedExtension(): Promise<PermittedExtension> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cors-lens-'));
  await cp(builtExtension, folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const { optional_permissions, permissions, ...manifest } = JSON.parse(await readFile(file, 'utf8'));
  const permitted = {
    ...manifest,
    permissions: [...permissions, ...optional_permissions],
    host_permissions: ['http://*.contoso.test/*', 'https://*.contoso.test/*', 'http://localhost/*'],
  };
  await writeFile(file, JSON.stringify(permitted));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
