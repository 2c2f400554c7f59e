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
import { startCapture } from './capture';
import { TrafficLog } from './log';
import { createServer } from './serve';

const preserveLogKey = 'preserveLog';

const log = new TrafficLog();
const server = createServer(log, inspectedTabId());
onConnect(server.connect);
startCapture({ onRequestFinished, onNavigated, getHar, getHarLosesTraffic: isFirefox() }, log);
createPanel('CORS Lens', 'icons/16.png', 'panel/panel.html').catch(report('The panel could not be created'));
keepPreserveLog().catch(report('“Preserve log” could not be read'));

/** Recording is always on at first; preserving the log is as the user left it. */
async function keepPreserveLog(): Promise<void> {
  let saved = (await loadLocal(preserveLogKey)) === true;
  if (saved) log.setPreserveLog(true);
  log.onChange(() => {
    const { preserveLog } = log.state();
    if (preserveLog === saved) return;
    saved = preserveLog;
    saveLocal(preserveLogKey, saved).catch(report('“Preserve log” could not be saved'));
  });
}

function report(what: string): (error: unknown) => void {
  return (error) => console.warn(`CORS Lens: ${what}.`, error);
}
