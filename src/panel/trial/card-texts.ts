/** What is said where a trial is begun. */
import { count } from '../texts';

export const trialCardTexts = {
  title: 'Try it in this tab',
  hint: 'For ten minutes this tab gets the answers that the server would give after the change: exactly these headers, for these requests, and only here. Nothing is sent anywhere, and the server stays as it is.',
  start: 'Start the trial',
  restart: 'Include new requests',
  changed: 'Requests were seen that are not part of the trial.',
  running: 'The trial is on. Repeat on the page what failed.',
  other: (server: string) => `A trial is on for ${server}. Starting this one ends it.`,
  cookies:
    'It is not known whether the page sends cookies: the trial allows none. Answer the question above first if it does.',
  incurable: 'What a trial does not cure',
  blocked: 'Stays blocked.',
  nothing: 'A trial would not help: it cannot change what is wrong here.',
  leftOut: (origins: string) =>
    `Left out: ${origins}. A browser’s rules cannot tell it from another origin of the same host.`,
  addressesLeftOut: (n: number) =>
    `${count(n, 'address', 'addresses')} left out: of each origin only those that were asked for last are tried.`,
  failed: (message: string) => `The trial could not be changed: ${message}`,
} as const;
