/** The service worker: it answers the click on the toolbar icon, and is in nobody's way otherwise. */
import { onToolbarClick, openPage } from '../messaging/browser';

// At the top level: a worker woken by the click must find its listener. https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/events
onToolbarClick(() => {
  openPage('background/guide.html').catch((error: unknown) => {
    console.warn('CORS Lens: the guide could not be opened.', error);
  });
});
