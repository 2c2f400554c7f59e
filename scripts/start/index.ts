import { startHeaded } from './headed';
import { startHeadless } from './headless';
import { startLabOnly } from './lab-only';

if (process.argv.includes('--lab')) await startLabOnly();
else if (process.argv.includes('--headless') || !hasDisplay()) process.exitCode = await startHeadless();
else await startHeaded();

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
