import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { isPrivate, loadLocal, onThemeChanged, saveLocal, themeName } from '../messaging/browser';
import { App } from './app';
import { clock } from './browser/clock';
import { createHost } from './browser/host';
import { createPortLink } from './browser/port-link';
import { createWorkerLink } from './browser/worker-link';
import { createLiveEngine } from './live-engine';
import { createStore } from './store';
import './styles/panel.css';

const settingsKey = 'panel';
const answersKey = 'servers';

const devtoolsTheme = signal(themeName());
onThemeChanged((name) => {
  devtoolsTheme.value = name;
});

const store = createStore({
  link: createPortLink(),
  engine: createLiveEngine(),
  storage: { load: () => loadLocal(settingsKey), save: (settings) => saveLocal(settingsKey, settings) },
  // They name servers.
  ...(!isPrivate() && {
    answers: { load: () => loadLocal(answersKey), save: (answers) => saveLocal(answersKey, answers) },
  }),
  host: createHost(),
  clock,
  worker: createWorkerLink(),
  loadLater: async () => (await import('./later')).createLater,
});

/** The style sheet follows `prefers-color-scheme`, which is DevTools' theme in Chromium but the system's in Firefox. */
effect(() => {
  const { theme } = store.settings.settings.value;
  const name = theme === 'devtools' ? devtoolsTheme.value : theme;
  document.documentElement.dataset.theme = name === 'dark' ? 'dark' : 'light';
});
render(<App store={store} />, document.body);
// Once the start is painted.
requestAnimationFrame(() => setTimeout(store.later.load));
