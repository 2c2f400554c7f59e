/// <reference path="../../../src/panel/styles/css.d.ts" />
/**
 * The panel in an ordinary page, with a fake line and the written fixture: for looking at it and for fast tests of its UI.
 * `?real`: with the real engine. `?held`: what is loaded later comes, or fails to, when `panel.arrive()` or `panel.fail()` says.
 */
import { render } from 'preact';
import type { ToPanel } from '../../../src/messaging/protocol';
import { App } from '../../../src/panel/app';
import { clock } from '../../../src/panel/browser/clock';
import { browserWays } from '../../../src/panel/copy/browser-ways';
import { saveFile } from '../../../src/panel/export/save';
import { createLater } from '../../../src/panel/later';
import type { CreateLater } from '../../../src/panel/later/later';
import { createLiveEngine } from '../../../src/panel/live-engine';
import { createStore } from '../../../src/panel/store';
import { FakeEngine, FakeLink, FakeWorker, fakeLater } from '../fake-panel';
import { entries } from '../fixtures/contoso';
import '../../../src/panel/styles/panel.css';

const wanted = new URLSearchParams(location.search);
const theme = wanted.get('theme');
if (theme) document.documentElement.dataset.theme = theme;

const link = new FakeLink();
const engine = wanted.has('real') ? createLiveEngine() : new FakeEngine();
const worker = new FakeWorker();
const held = holdLater(wanted.has('real') ? createLater : fakeLater);
const store = createStore({
  link,
  engine,
  storage: { load: async () => undefined, save: async () => undefined },
  host: {
    openResource: (...place) => console.log('open', ...place),
    showInNetwork: (filter) => console.log('show', filter),
    copyWays: browserWays,
    saveFile,
    isMac: false,
    version: '0.1.0',
  },
  clock,
  worker,
  loadLater: () => held.promise,
});
const say = (message: ToPanel) => link.say(message);
Object.assign(globalThis, { panel: { store, link, worker, say, entries, ...held } });

link.become('connected');
say({ type: 'state', state: { recording: true, preserveLog: false, kept: 0, dropped: 0 } });
if (!wanted.has('empty')) say({ type: 'entries', entries });
render(<App store={store} />, document.body);
store.later.load();
if (!wanted.has('held')) held.arrive();

function holdLater(create: CreateLater) {
  let arrive = () => undefined;
  let fail = () => undefined;
  const promise = new Promise<CreateLater>((resolve, reject) => {
    arrive = () => void resolve(create);
    fail = () => void reject(new Error('it was held'));
  });
  return { promise, arrive, fail };
}
