import { render } from 'preact';
import { loadLocal, onThemeChanged, saveLocal, themeName } from '../messaging/browser';
import { App } from './app';
import { clock } from './browser/clock';
import { createHost } from './browser/host';
import { createPortLink } from './browser/port-link';
import { createLiveEngine } from './live-engine';
import { createStore } from './store';
import './styles/panel.css';

const settingsKey = 'panel';
const answersKey = 'servers';

applyTheme(themeName());
onThemeChanged(applyTheme);

const store = createStore({
  link: createPortLink(),
  engine: createLiveEngine(),
  storage: { load: () => loadLocal(settingsKey), save: (settings) => saveLocal(settingsKey, settings) },
  answers: { load: () => loadLocal(answersKey), save: (answers) => saveLocal(answersKey, answers) },
  host: createHost(),
  clock,
});
render(<App store={store} />, document.body);

/** The style sheet follows `prefers-color-scheme`, which is DevTools' theme in Chromium but the system's in Firefox. */
function applyTheme(name: string): void {
  document.documentElement.dataset.theme = name === 'dark' ? 'dark' : 'light';
}
