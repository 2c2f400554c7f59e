import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { findFirefox } from '../../scripts/setup.mjs';
import { connectMarionette, type Marionette } from './marionette';
import { userJs } from './preferences';

/** A tab of it. */
export interface Tab {
  goto(url: string): Promise<void>;
  /** Runs a script in the page: the body of a function that gets `arguments`. A promise that it returns is awaited. */
  run(script: string, ...args: readonly unknown[]): Promise<unknown>;
}

/** A real Firefox with an empty profile. */
export interface Firefox {
  readonly version: string;
  /** The tab that is there from the start, and stays in front. */
  readonly tab: Tab;
  /** Runs a script in the browser itself, with all its rights: the body of a function, as in a tab. They share their globals. */
  run(script: string, ...args: readonly unknown[]): Promise<unknown>;
  /** Loads an unpacked extension; its id. */
  install(folder: string): Promise<string>;
  /** A page of an extension, path from its root, in a tab of its own behind the other. */
  openExtensionPage(id: string, page: string): Promise<Tab>;
  close(): Promise<void>;
}

/** What the browser may take for one script, in milliseconds. */
const scriptTimeout = 60_000;

/** Starts the installed Firefox; its connections all go through the SOCKS proxy at this port. */
export async function launchFirefox(proxyPort: number): Promise<Firefox> {
  const executable = await findFirefox();
  const profile = await mkdtemp(path.join(os.tmpdir(), 'cors-lens-firefox-'));
  await writeFile(path.join(profile, 'user.js'), userJs(proxyPort));
  // Scripts in the browser itself take a flag of their own.
  const args = ['-headless', '-marionette', '-remote-allow-system-access', '-no-remote', '-profile', profile];
  const browser = spawn(executable, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
  const end = async () => {
    browser.kill();
    await ended;
    await rm(profile, { recursive: true, force: true });
  };
  try {
    const marionette = await connectMarionette(await portOf(browser));
    return await drive(marionette, end);
  } catch (error) {
    await end();
    throw error;
  }
}

async function drive(marionette: Marionette, end: () => Promise<void>): Promise<Firefox> {
  const { capabilities } = (await marionette.send('WebDriver:NewSession')) as {
    capabilities: { browserVersion: string };
  };
  await marionette.send('WebDriver:SetTimeouts', { script: scriptTimeout });
  const run = async (script: string, ...args: readonly unknown[]) => {
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    return await execute(marionette, script, args, 'system');
  };
  // The servers' certificate is their own. (With the capability `acceptInsecureCerts` Firefox 153 refuses it all the same.)
  await run(`Cc['@mozilla.org/security/certoverride;1'].getService(Ci.nsICertOverrideService)
    .setDisableAllSecurityChecksAndLetAttackersInterceptMyData(true)`);
  const handles = async () => {
    // Of tabs; in the other context it would be those of windows.
    await marionette.send('Marionette:SetContext', { value: 'content' });
    return (await marionette.send('WebDriver:GetWindowHandles')) as readonly string[];
  };
  const [first = ''] = await handles();
  return {
    version: capabilities.browserVersion,
    tab: tabOf(marionette, first),
    run,
    install: async (folder) => {
      const answer = await marionette.send('Addon:Install', { path: folder, temporary: true });
      return (answer as { value: string }).value;
    },
    openExtensionPage: async (id, page) => {
      const before = await handles();
      await run(openTabScript, id, page);
      const handle = (await handles()).find((one) => !before.includes(one));
      if (handle === undefined) throw new Error(`${page} was opened, and there is no tab for it`);
      return tabOf(marionette, handle);
    },
    close: async () => {
      marionette.close();
      await end();
    },
  };
}

/** Resolves when the page has loaded. */
const openTabScript = `
  const [id, page] = arguments;
  const url = \`moz-extension://\${WebExtensionPolicy.getByID(id).mozExtensionHostname}/\${page}\`;
  const tab = gBrowser.addTab(url, { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });
  return new Promise((resolve) => {
    const listener = {
      onStateChange(browser, progress, request, flags) {
        const { STATE_STOP, STATE_IS_WINDOW } = Ci.nsIWebProgressListener;
        if (browser !== tab.linkedBrowser || !(flags & STATE_STOP) || !(flags & STATE_IS_WINDOW)) return;
        if (browser.currentURI.spec !== url) return;
        gBrowser.removeTabsProgressListener(listener);
        resolve();
      },
    };
    gBrowser.addTabsProgressListener(listener);
  });`;

function tabOf(marionette: Marionette, handle: string): Tab {
  const enter = async () => {
    await marionette.send('Marionette:SetContext', { value: 'content' });
    await marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
  };
  return {
    goto: async (url) => {
      await enter();
      await marionette.send('WebDriver:Navigate', { url });
    },
    run: async (script, ...args) => {
      await enter();
      return await execute(marionette, script, args, null);
    },
  };
}

/** `sandbox`: null runs the script as one of the page's own, with all that these have made. */
async function execute(
  marionette: Marionette,
  script: string,
  args: readonly unknown[],
  sandbox: 'system' | null,
): Promise<unknown> {
  const answer = await marionette.send('WebDriver:ExecuteScript', { script, args, sandbox, newSandbox: false });
  return (answer as { value: unknown }).value;
}

/** Any port may be free, so Firefox takes one, and says which. */
function portOf(browser: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    for (const stream of [browser.stdout, browser.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        const match = /Listening on port (\d+)/.exec(line);
        if (match) resolve(Number(match[1]));
      });
    }
    browser.once('error', reject);
    browser.once('exit', (code) => reject(new Error(`Firefox ended with ${code}:\n${said.join('\n')}`)));
  });
}
