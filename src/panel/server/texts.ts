/** What is said of a server, and of what to do there. */
import type { AdviceSeverity, Confidence } from '../../engine/report/report';
import { count, figure, plural } from '../texts';

export const serverTexts = {
  policy: 'What the server must allow',
  policyRows: {
    origins: 'Origins',
    methods: 'Methods',
    headers: 'Headers',
    credentials: 'Credentials',
    exposeHeaders: 'Exposed',
    maxAge: 'Cache',
  },
  noneNeeded: 'none needed',
  noneLeft: 'none',
  credentialsYes: 'allowed',
  credentialsNo: 'not allowed',
  credentialsUnknown: '(a guess: the traffic does not show it)',
  seconds: 'seconds',
  rulesDiffer: 'Origins need different things',
  ruleColumns: {
    origins: 'Origin',
    methods: 'Methods',
    headers: 'Headers',
    exposeHeaders: 'Exposed',
    credentials: 'Credentials',
  },
  edit: {
    edited: 'edited',
    backToObserved: 'Back to what was observed',
    add: {
      origins: 'Add an origin',
      methods: 'Add a method',
      headers: 'Add a request header',
      exposeHeaders: 'Add a response header for scripts to read',
    },
    addShort: 'Add',
    example: {
      origins: 'https://app.example.com',
      methods: 'PATCH',
      headers: 'x-request-id',
      exposeHeaders: 'x-total-count',
    },
    remove: (value: string) => `Remove ${value}`,
    putBack: (value: string) => `Put back ${value}`,
    addedByYou: 'Added by you',
    added: (values: string) => `${values} added`,
    removed: (value: string) => `${value} removed`,
    present: (value: string) => `${value} is in the list already.`,
    allowCredentials: 'Allow credentials',
    maxAge: 'Seconds for which browsers may keep the answer to a preflight',
    maxAgeProblem: (most: number) => `A whole number from 0 to ${figure(most)}: no browser keeps it longer.`,
  },
  stack: {
    title: 'About this server',
    /** What is known, from the label of the answer. */
    brief: {
      application: (label: string) => label,
      corsHeadersFrom: (label: string) => `CORS headers from: ${label}`,
      corsModule: (label: string) => `CORS module: ${label}`,
      urlRewrite: (label: string) => `URL Rewrite: ${label}`,
    },
    unknown: 'I don’t know',
    because: {
      answer: () => 'Your answer, remembered for this server.',
      'web.config': (because: string) => `Known: ${because}.`,
      traffic: (because: string) => `Taken from the traffic: ${because}.`,
    },
  },
  own: {
    title: 'Your web.config',
    give: 'Make the change in your own web.config',
    giveHint: 'Paste it here, open it, or drop it anywhere on the panel. It stays in this panel.',
    text: 'Text of your web.config',
    open: 'Open file…',
    openAnother: 'Open another…',
    use: 'Use this text',
    takeOut: 'Take it out again',
    changedInPlace: 'The change is made in this file; the rest of it stays as it is.',
    problem: (name: string) => `Mend this in ${name} first`,
    cannotChange: 'This change cannot be made in your file',
    mendFirst: 'Your web.config has to be mended before this change can be made in it.',
    noticed: (n: number) => `${count(n, 'setting')} in it that ${plural(n, 'matters', 'matter')} here`,
    line: (line: number) => `Line ${figure(line)}`,
    place: (line: number, column: number) => `Line ${figure(line)}, column ${figure(column)}:`,
    taken: (name: string, origin: string) => `${name} is used for ${origin}`,
    tooLarge: (name: string) => `${name} is too large to be a web.config.`,
    unreadable: (name: string, why: string) => `${name} could not be read: ${why}`,
    onlyFirst: (name: string) => `Only ${name} was taken: drop one file at a time.`,
    whichServer: (name: string) => `Select the server that ${name} belongs to, then drop it again.`,
  },
  view: { label: 'Show', diff: 'Diff', whole: 'Whole file' },
  diff: {
    label: (path: string) => `What changes in ${path}`,
    unchanged: (path: string) =>
      `${path} already has this change. If requests are still blocked, the server does not use this file yet.`,
    before: 'Line before',
    after: 'Line after',
    change: 'Change',
    text: 'Text',
    more: (n: number) => count(n, 'more reason'),
  },
  checks: {
    title: 'Check the server',
    when: 'Run this once the change is in place: it sends the same requests and says which of them pass.',
    copy: 'Copy the commands',
  },
  targets: 'Ways to fix it',
  recommended: 'recommended',
  needs: 'Before you start',
  warnings: 'Keep in mind',
  noFix: 'There is nothing to change in CORS settings here.',
  noFixTrial: (n: number) =>
    `The trial answers ${count(n, 'request')} here, not the server. Stop it and reload to see what to change.`,
  noFixBlocked: 'No change of headers makes these requests pass. The causes below say what to mend first.',
  noFixAsSaid: 'With what is said above, no change makes these requests pass.',
  requests: 'Blocked requests',
  moreInList: (n: number) => `and ${figure(n)} more, in the list`,
  copy: (file: string) => `Copy ${file}`,
  download: 'Download',
  downloadOf: (file: string) => `Download ${file}`,
  predicted: {
    passes: (n: number, left: number) => {
      if (left > 0) return `Predicted: all pass${exceptFor(left)}`;
      return n === 1 ? 'Predicted: the request passes' : `Predicted: all ${count(n, 'request')} pass`;
    },
    'passes-without-credentials': (left: number) =>
      `Predicted: passes if the page sends no credentials${left > 0 ? exceptFor(left) : ''}`,
    unknown: 'Not predicted: what the server would answer is not documented',
    fails: (left: number, n: number) => {
      if (left < n) return `Predicted: ${figure(left)} of ${count(n, 'request')} would still be blocked`;
      return `Predicted: ${n === 1 ? 'the request' : `all ${count(n, 'request')}`} would still be blocked`;
    },
  },
  remaining: { blocked: 'Still blocked after this change', unknown: 'What remains open' },

  advice: {
    title: 'Also worth mending',
    severity: { danger: 'Danger', fragile: 'Fragile', note: 'Note' } satisfies Record<AdviceSeverity, string>,
    severityHint: {
      danger: 'Others can exploit it',
      fragile: 'It works until something changes',
      note: 'Needless, or without effect',
    } satisfies Record<AdviceSeverity, string>,
    confidenceHint: {
      likely: 'The responses point to it',
      possible: 'The responses fit it, and fit a safe set-up, too',
    } satisfies Record<Exclude<Confidence, 'certain'>, string>,
    seen: (n: number) => `Seen on ${count(n, 'response')}.`,
  },
} as const;

function exceptFor(left: number): string {
  return `, but for ${figure(left)} that no server can let in`;
}
