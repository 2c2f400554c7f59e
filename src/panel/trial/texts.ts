/** What is said of trials. */
import type { TrialEnd } from '../../messaging/trial';
import { count } from '../texts';

export const trialTexts = {
  title: 'Try it in this tab',
  hint: 'For ten minutes this tab gets the answers that the server would give after the change: exactly these headers, for these requests, and only here. Nothing is sent anywhere, and the server stays as it is.',
  start: 'Start the trial',
  restart: 'Include new requests',
  changed: 'Requests were seen that are not part of the trial.',
  stop: 'Stop',
  running: 'The trial is on. Repeat on the page what failed.',
  other: (server: string) => `A trial is on for ${server}. Starting this one ends it.`,
  cookies:
    'It is not known whether the page sends cookies: the trial allows none. Answer the question above first if it does.',
  incurable: 'What a trial does not cure',
  blocked: 'Stays blocked.',
  nothing: 'A trial would not help: it cannot change what is wrong here.',
  leftOut: (origins: string) =>
    `Left out: ${origins}. A browser’s rules cannot tell it from another origin of the same host.`,
  requests: (n: number) => `${count(n, 'address', 'addresses')}`,
  failed: (message: string) => `The trial could not be changed: ${message}`,
  badge: 'Trial',
  badgeHint: 'Made while a trial was on: the headers are those of the change, not the server’s.',
  banner: {
    on: 'Trial on:',
    text: (server: string) =>
      `this tab gets the change for ${server}. Other tabs, other users and the server are as before.`,
    left: (minutes: string) => `${minutes} left`,
  },
  ended: {
    user: (server: string) => `The trial for ${server} is off.`,
    navigation: (server: string) => `The trial for ${server} ended: the tab went to another site.`,
    time: (server: string) => `The trial for ${server} ended: ten minutes are over.`,
    'devtools-closed': (server: string) => `The trial for ${server} ended.`,
    lost: (server: string) => `The trial for ${server} ended: it was interrupted. Start it again.`,
  } satisfies Record<TrialEnd, (server: string) => string>,
  dismiss: 'Dismiss',
} as const;
