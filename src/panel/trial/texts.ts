/** What is said of a trial wherever one is. */
import type { TrialEnd } from '../../messaging/trial';

export const trialTexts = {
  stop: 'Stop',
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
    access: (server: string) => `The trial for ${server} ended: access was taken back.`,
    lost: (server: string) => `The trial for ${server} ended: it was interrupted. Start it again.`,
  } satisfies Record<TrialEnd, (server: string) => string>,
  dismiss: 'Dismiss',
} as const;
