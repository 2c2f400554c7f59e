import type { Browser, CDPSession } from 'puppeteer';

/** What a style sheet is told of its reader, for example `forced-colors: active`. */
export type MediaFeatures = Readonly<Record<string, string>>;

/** Tells the panel alone: DevTools around it is another page, and what that is told does not reach the panel. */
export async function emulateMedia(browser: Browser, features: MediaFeatures): Promise<void> {
  const session = await panelSession(browser);
  await session.send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}

const sessions = new WeakMap<Browser, Promise<CDPSession>>();

/** What is emulated holds as long as the session that asked for it. */
function panelSession(browser: Browser): Promise<CDPSession> {
  const known = sessions.get(browser);
  if (known) return known;
  const target = browser.targets().find((one) => one.url().endsWith('/panel/panel.html'));
  if (!target) throw new Error('The panel has not been shown');
  const session = target.createCDPSession();
  sessions.set(browser, session);
  return session;
}
