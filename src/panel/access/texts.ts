/** What is said before the browser asks for access. */
import type { Feature } from '../store/access';

export const accessTexts = {
  title: {
    trial: 'The browser will ask for your permission',
    recheck: 'The browser will ask for your permission',
  } satisfies Record<Feature, string>,
  why: {
    trial:
      'To change response headers in this tab, CORS Lens needs access to the server and to the page that calls it:',
    recheck: 'To send the preflight again by itself, CORS Lens needs access to the server:',
  } satisfies Record<Feature, string>,
  use: {
    trial: 'It is used while a trial is on, for nothing else. Nothing is sent anywhere.',
    recheck: 'It is used when you re-check, for nothing else. Only that server is asked.',
  } satisfies Record<Feature, string>,
  wording: 'The browser calls it “read and change your data” on these sites.',
  keep: 'You can give it back at any time below, or in the browser’s settings.',
  allow: 'Continue',
  dismiss: 'Not now',
  asking: 'The browser asks now, in the window of the page: answer it there.',
  refused: 'Not permitted.',
  notAsked: (message: string) => `The browser did not ask: ${message}`,
  again: 'Everything else works without it. Press the button again to be asked again.',
  sites: 'Access was given to',
  giveBack: 'Give all back',
  none: 'No access was given to any site.',
} as const;
