/** Runs from the moment DevTools opens, whether or not anybody looks at the panel. */
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
const server = createServer(log, inspectedTabId());
onConnect(server.connect);
const trials = watchTrials(inspectedTabId());
onNavigated(trials.navigated);
startCapture({ onRequestFinished, onNavigated, getHar, getHarLosesTraffic: isFirefox() }, log, trials.asSeen);
createPanel('CORS Lens', 'icons/16.png', 'panel/panel.html').catch(report('The panel could not be created'));

/** Recording is always on at first; these are as the user left them. */
keep(
  'preserveLog',
  (saved) => saved === true && log.setPreserveLog(true),
  () => log.state().preserveLog,
);
keep(
  'entryLimit',
  (saved) => isEntryLimit(saved) && log.setLimit(saved),
  () => log.state().limit,
);

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
