import { onToolbarClick, openPage } from '../messaging/browser';

/** The click on the toolbar icon opens the guide to the panel. */
export function answerToolbarClicks(): void {
  onToolbarClick(() => {
    openPage('background/guide.html').catch((error: unknown) => {
      console.warn('CORS Lens: the guide could not be opened.', error);
    });
  });
}
