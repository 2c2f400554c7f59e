/**
 * Runs from the moment DevTools opens, whether or not anybody looks at the panel. Chromium lists what came before at any time,
 * so nothing is read there until somebody looks: each request that DevTools tells of costs the page time.
 */
import {
  createPanel,
  getHar,
  inspectedTabId,
  isFirefox,
  loadLocal,
  onConnect,
  onNavigated,
  onRequestFinished,
  saveLocal,
} from '../messaging/browser';
import { isEntryLimit } from '../messaging/guards';
import { startCapture } from './capture';
import { TrafficLog } from './log';
import { createServer } from './serve';
import { watchTrials } from './trial';

const log = new TrafficLog();
const trials = watchTrials(inspectedTabId());
let capturing = false;
const server = createServer(log, inspectedTabId(), capture);
onConnect(server.connect);
onNavigated((url) => {
  log.navigated(url, Date.now());
  trials.navigated(url);
});
if (isFirefox()) capture();
createPanel('CORS Lens', 'icons/16.png', 'panel/panel.html').catch(report('The panel could not be created'));

/** Recording is always on at first; these are as the user left them. */
keep(
  'preserveLog',
  (saved) => {
    if (saved !== true) return;
    log.setPreserveLog(true);
    // Chromium forgets what a page requested when the tab goes to the next.
    capture();
  },
  () => log.state().preserveLog,
);
keep(
  'entryLimit',
  (saved) => isEntryLimit(saved) && log.setLimit(saved),
  () => log.state().limit,
);

function capture(): void {
  if (capturing) return;
  capturing = true;
  startCapture({ onRequestFinished, getHar, getHarLosesTraffic: isFirefox() }, log, trials.asSeen);
}

/** Restores a setting of the log, and saves it whenever it changes. */
function keep(key: string, restore: (saved: unknown) => unknown, read: () => unknown): void {
  const watch = () => {
    let saved = read();
    log.onChange(() => {
      const now = read();
      if (now === saved) return;
      saved = now;
      saveLocal(key, now).catch(report(`“${key}” could not be saved`));
    });
  };
  loadLocal(key)
    .then(restore)
    .catch(report(`“${key}” could not be read`))
    .finally(watch);
}

function report(what: string): (error: unknown) => void {
  return (error) => console.warn(`CORS Lens: ${what}.`, error);
}
