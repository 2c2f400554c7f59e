import { build } from '../../scripts/build.mjs';
import { ensureBrowser } from '../../scripts/setup.mjs';

/** Browser tests need a browser, and the extension as it is now. */
export async function setup(): Promise<void> {
  process.env.CORS_LENS_BROWSER = await ensureBrowser();
  await build();
}
