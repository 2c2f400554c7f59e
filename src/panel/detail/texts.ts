/** What is said of the request that is looked at. */
import type { At, Confidence, When } from '../../engine/report/report';
import { count, plural } from '../texts';

export const detailTexts = {
  label: 'Details',
  close: 'Close the details',

  request: {
    from: 'from',
    open: (place: string) => `Open ${place} in Sources`,
    steps: 'What the browser checked',
    hop: (n: number, url: string) => `Hop ${n}: ${url}`,
    phase: { preflight: 'Preflight', actual: 'Request' } satisfies Record<At, string>,
    stoppedHere: 'The browser stopped here',
    wouldFailNext: 'Would fail next',
    notReached: 'Not reached',
    passed: 'Passed',
    when: {
      always: '',
      'with-credentials': 'with credentials only',
      'without-credentials': 'without credentials only',
    } satisfies Record<When, string>,
    evidence: { request: 'Sent by the browser', response: 'Answered by the server' },
    spec: 'Fetch standard',
    noMore: 'The capture shows nothing more about this step.',
  },

  server: {
    /** After the number of blocked requests. */
    headline: (blocked: number, problems: number) =>
      `blocked ${plural(blocked, 'request')}, ${count(problems, 'problem')}, one change`,
    headlineNone: (requests: number) => `${count(requests, 'request')}, nothing blocked`,
  },

  cause: {
    title: 'Why the server says so',
    outsideTitle: 'What it is instead',
    unknownTitle: 'What to change',
    confidence: { certain: 'certain', likely: 'likely', possible: 'possible' } satisfies Record<Confidence, string>,
    confidenceHint: {
      certain: 'Only this cause produces what was seen',
      likely: 'The usual cause of what was seen',
      possible: 'One of several causes of what was seen',
    } satisfies Record<Confidence, string>,
    toChange: 'To change',
    searching: 'Looking for the cause…',
    fix: 'Fix this server',
  },
} as const;
