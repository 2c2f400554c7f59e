import type { Firefox } from './firefox';

/** The extension's panel in DevTools. */
export interface FirefoxPanel {
  /** Waits until something fits the selector; its text. */
  text(selector: string): Promise<string>;
  /** Waits until something fits the selector, and clicks it as a user does: it may then write to the clipboard. */
  click(selector: string): Promise<void>;
  /** What its pages have written to the console as warnings and errors. */
  complaints(): Promise<readonly string[]>;
  /** A picture of it, as PNG. */
  picture(): Promise<Buffer>;
}

/** The panel that DevTools shows. It is in a process of its own, to which scripts are sent. */
export function panelOf(firefox: Firefox): FirefoxPanel {
  const run = async (script: string, ...args: readonly unknown[]) => await firefox.run(inPanel, script, args);
  return {
    text: async (selector) => String(await run(`${until} return (await until(args[0])).textContent;`, selector)),
    click: async (selector) => {
      await run(
        `${until}
        const element = await until(args[0]);
        document.notifyUserGestureActivation();
        element.click();`,
        selector,
      );
    },
    complaints: async () => (await run(complaints)) as readonly string[],
    picture: async () => Buffer.from(String(await firefox.run(drawn)).replace(/^.*,/, ''), 'base64'),
  };
}

/** Runs the body of an async function that has `document` and `args`. */
const inPanel = `
  const [script, args] = arguments;
  return new Promise((resolve, reject) => {
    const { messageManager } = panelBrowser;
    const name = 'cors-lens:' + Math.random();
    messageManager.addMessageListener(name, ({ data: { value, error } }) => {
      if (error === undefined) resolve(value);
      else reject(new Error(error));
    });
    const body = \`{
      const { document } = content;
      const args = \${JSON.stringify(args)};
      (async () => { \${script} })().then(
        (value) => sendAsyncMessage(\${JSON.stringify(name)}, { value }),
        (error) => sendAsyncMessage(\${JSON.stringify(name)}, { error: String(error) }),
      );
    }\`;
    messageManager.loadFrameScript('data:,' + encodeURIComponent(body), false);
  });`;

const until = `
  const until = (selector) => new Promise((resolve) => {
    const look = () => {
      const found = document.querySelector(selector);
      if (!found) return;
      observer.disconnect();
      resolve(found);
    };
    const observer = new content.MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    look();
  });`;

const complaints = `
  const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
  return storage.getEvents()
    .filter(({ level, filename }) => ['warn', 'error'].includes(level) && filename.startsWith(content.location.origin))
    .map((event) => [...event.arguments].map((one) => String(one?.message ?? one)).join(' '));`;

const drawn = `
  return panelBrowser.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white').then((image) => {
    const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toDataURL('image/png');
  });`;
