/** Every sentence of the panel that is not part of the report. Short, plain, and saying what to do. */
import type { AdviceSeverity, At, Confidence, Verdict, When } from '../engine/report/report';
import type { Layout, Theme } from './store/settings';

const number = new Intl.NumberFormat('en');

/** `1 request`, `78 requests`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${number.format(n)} ${plural(n, one, many)}`;
}

function plural(n: number, one: string, many = `${one}s`): string {
  return n === 1 ? one : many;
}

export function figure(n: number): string {
  return number.format(n);
}

/** `12 ms`, `1.20 s`, `2.5 min`. */
export function duration(ms: number): string {
  if (ms < 0) return '';
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  return ms < 60_000 ? `${(ms / 1_000).toFixed(2)} s` : `${(ms / 60_000).toFixed(1)} min`;
}

export const texts = {
  product: 'CORS Lens',

  toolbar: {
    record: 'Record network activity',
    clear: 'Clear',
    preserveLog: 'Preserve log',
    preserveLogHint: 'Keep the requests when the page navigates or reloads',
    filter: 'Filter',
    filterHint: 'Filter, e.g. is:blocked server:api cause:iis-options-handler',
    clearFilter: 'Clear the filter',
    invert: 'Invert',
    invertHint: 'Show what the filter does not match',
    importHar: 'Import HAR file',
    export: 'Export',
    shortcuts: 'Keyboard shortcuts',
    settings: 'Settings',
    below: 'Details below the list',
    beside: 'Details beside the list',
    verdicts: 'Show',
  },

  chips: {
    blocked: 'Blocked',
    allowed: 'Allowed',
    'not-cors': 'Not CORS',
    unknown: 'Undecided',
    all: 'All',
  },

  exports: {
    menu: 'Export',
    redact: 'Leave secrets out',
    redactHint: 'Cookies, authorization, request bodies, and tokens in URLs',
    har: (n: number) => `HAR of the ${count(n, 'request')} shown`,
    harHint: 'Their preflights and redirects, too',
    report: 'Report (JSON)',
    reportHint: 'Every request, every cause, every fix',
    ticket: (n: number) => (n === 1 ? 'Ticket on 1 blocked request' : `Ticket on ${figure(n)} blocked requests`),
    ticketHint: 'Markdown: evidence, cause, fix, commands to check it',
  },

  copyAs: {
    menu: 'Copy',
    'curl-sh': 'As cURL (sh)',
    'curl-cmd': 'As cURL (cmd)',
    powershell: 'As PowerShell',
    fetch: 'As fetch',
    ticket: 'As text for a ticket',
    url: 'URL',
    redacted: 'Secrets are left out: see Settings.',
    manual: 'Copy this text',
    manualHint: 'The browser refused access to the clipboard. Press Ctrl+C (⌘C on a Mac).',
  },

  settings: {
    title: 'Settings',
    theme: 'Theme',
    themes: { devtools: 'As DevTools', light: 'Light', dark: 'Dark' } satisfies Record<Theme, string>,
    layout: 'Details',
    layouts: { auto: 'By width', beside: 'Beside the list', below: 'Below the list' } satisfies Record<Layout, string>,
    redact: 'Leave secrets out of what is exported and copied',
    limit: 'Keep at most',
    limitOption: (n: number) => `${figure(n)} request messages`,
    limitHint: 'The oldest are let go. A preflight, a redirect and a request count as one each.',
    columns: 'Reset the columns',
    failed: {
      load: 'Your settings could not be read. The defaults are used.',
      save: 'Your settings could not be saved. They hold until DevTools is closed.',
    },
  },

  verdict: {
    blocked: 'Blocked',
    allowed: 'Allowed',
    'not-cors': 'Not CORS',
    unknown: 'Unknown',
  } satisfies Record<Verdict, string>,
  depends: 'Depends',

  verdictLead: {
    blocked: 'Blocked.',
    allowed: 'Allowed.',
    'not-cors': 'Not a CORS matter.',
    unknown: 'Cannot be told from the traffic alone.',
  } satisfies Record<Verdict, string>,
  dependsLead: 'It depends.',

  list: {
    label: 'Requests by server',
    columns: { verdict: 'Verdict', method: 'Method', path: 'Path', brief: 'Reason', status: 'Status', time: 'Time' },
    sortBy: (column: string) => `Sort by ${column.toLowerCase()}`,
    parts: {
      preflight: 'Preflight',
      redirect: 'Redirect',
      request: 'Request',
      to: (url: string) => `to ${url}`,
    },
    blocked: (n: number) => `${figure(n)} blocked`,
    undecided: (n: number) => `${figure(n)} undecided`,
    allAllowed: (n: number) => (n === 1 ? 'allowed' : `all ${figure(n)} allowed`),
    allNotCors: (n: number) => (n === 1 ? 'not CORS' : `all ${figure(n)} not CORS`),
    noneBlocked: 'none blocked',
    fix: 'Fix this server',
    fixOf: (origin: string) => `Fix this server: ${origin}`,
    statusOf: (preflight: string, actual: string) => `${preflight} → ${actual}`,
    statusHint: (preflight: string, actual: string) => `Preflight: ${preflight}, request: ${actual}`,
    noStatus: 'no response',
  },

  split: { label: 'Resize the list' },
  detail: { label: 'Details', close: 'Close the details' },

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
      'with-credentials': 'only if the request sends credentials',
      'without-credentials': 'only without credentials',
    } satisfies Record<When, string>,
    evidence: { request: 'Sent by the browser', response: 'Answered by the server' },
    missing: '(missing)',
    empty: '(empty)',
    spec: 'Fetch standard',
    noMore: 'The capture shows nothing more about this step.',
    browserWords: 'In the browser’s words',
    chromium: 'Chromium',
    firefox: 'Firefox',
    raw: 'Raw headers',
    rawMissing: 'This message is not in the capture.',
    noHeaders: 'No headers recorded',
    callStack: 'Call stack',
    anonymous: '(anonymous)',
    redirects: 'Redirects',
    showInNetwork: 'Show in the Network panel',
    messages: {
      preflight: 'Preflight',
      actual: 'Request',
      request: 'Request headers',
      response: 'Response headers',
      none: 'No response',
    },
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
    fix: 'Fix this server',
  },

  picture: {
    browser: 'Browser',
    server: 'Server',
    notSent: (method: string) => `${method} not sent`,
    noAnswer: 'no answer',
    label: (sentences: readonly string[]) => `The exchange: ${sentences.join('; ')}.`,
  },

  credentials: {
    question: 'Does the page send cookies or other credentials here?',
    hint: 'Network traffic does not show it. Look for credentials: "include" or withCredentials in the page’s code.',
    include: 'Yes',
    omit: 'No',
    unknown: 'Not known',
  },

  server: {
    /** After the number of blocked requests. */
    headline: (blocked: number, problems: number) =>
      `blocked ${plural(blocked, 'request')}, ${count(problems, 'problem')}, one change`,
    headlineNone: (requests: number) => `${count(requests, 'request')}, nothing blocked`,
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
      whichServer: (name: string) => `Select the server that ${name} belongs to, then drop it again.`,
      drop: (origin: string) => `Drop a web.config of ${origin}, or a HAR file`,
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
    noFixBlocked: 'No change of headers makes these requests pass. The causes below say what to mend first.',
    noFixAsSaid: 'With what is said above, no change makes these requests pass.',
    requests: 'Blocked requests',
    copy: (file: string) => `Copy ${file}`,
    download: 'Download',
    downloadOf: (file: string) => `Download ${file}`,
    predicted: {
      passes: (n: number) => (n === 1 ? 'Predicted: the request passes' : `Predicted: all ${count(n, 'request')} pass`),
      'passes-without-credentials': 'Predicted: passes as long as the page sends no credentials',
      unknown: 'Not predicted: what the server would answer is not documented',
      fails: (left: number, n: number) => {
        if (left < n) return `Predicted: ${figure(left)} of ${count(n, 'request')} would still be blocked`;
        return `Predicted: ${n === 1 ? 'the request' : `all ${count(n, 'request')}`} would still be blocked`;
      },
    },
    remaining: { fails: 'Still blocked after this change', other: 'What remains open' },
  },

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

  copy: {
    copied: 'Copied ✓',
    announced: (what: string) => `${what} copied`,
    manual: 'The text is selected: press Ctrl+C (⌘C on a Mac) to copy it.',
  },

  overview: {
    /** After the number of requests. */
    blocked: (requests: number, servers: number) =>
      `${plural(requests, 'request')} blocked on ${count(servers, 'server')}`,
    blockedHint: 'Select a request to see where the browser stopped, or fix a whole server at once.',
    none: 'Nothing is blocked by CORS',
    looked: (requests: number, allowed: number, notCors: number) =>
      `Looked at ${count(requests, 'request')}: ${figure(allowed)} allowed, ${figure(notCors)} that CORS does not concern.`,
    goOn: 'Use the page until the error shows: it appears here at once.',
    undecided: (n: number) => `${count(n, 'request')} undecided: it depends on whether credentials are sent`,
    causes: 'Causes',
  },

  empty: {
    recording: 'Recording network activity…',
    recordingHint: 'Requests made before DevTools was opened were not recorded.',
    policyHint: 'Hosts that an administrator keeps from extensions are never recorded.',
    reload: ['Reload the page with ', ' to capture them.'] as const,
    reloadKey: 'Ctrl+R',
    reloadKeyMac: '⌘R',
    paused: 'Recording is off',
    pausedHint: 'Start recording, then repeat what the page does.',
    startRecording: 'Start recording',
    orImport: 'Or drop a HAR file here.',
    connecting: 'Connecting to the page…',
    noMatch: 'No request matches the filter',
    noMatchHint: (n: number) => `${count(n, 'request')} hidden by it.`,
    clearFilter: 'Clear the filter',
    importedEmpty: 'The file holds no requests',
  },

  banners: {
    imported: 'Showing',
    importedBy: 'recorded by',
    importedCount: (entries: number) => count(entries, 'entry', 'entries'),
    reading: 'Reading …',
    backToLive: 'Back to live capture',
    broken: (n: number) => `${count(n, 'entry', 'entries')} could not be used`,
    brokenEntry: (entry: number) => `Entry ${entry}`,
    importFailed: 'could not be read.',
    dismiss: 'Dismiss',
    analysisFailed: 'This traffic could not be analysed. Please report it with this message:',
    dropped: (n: number) =>
      `The oldest ${count(n, 'request message')} were let go to bound memory. Clear to start afresh.`,
    unreadable: (n: number) => `${count(n, 'request message')} could not be read and are missing here.`,
    lost: 'CORS Lens was updated or reloaded, so capture has stopped.',
    lostHint: 'Close DevTools and open it again to go on. What was captured stays here until then and can be exported.',
    reconnecting: 'The connection to the page was lost. Reconnecting…',
  },

  toast: {
    cleared: 'Log cleared',
    closed: (name: string) => `${name} closed`,
    undo: 'Undo',
    exported: (name: string) => `${name} saved`,
  },

  drop: 'Drop a HAR file to look into it',

  shortcuts: {
    title: 'Keyboard shortcuts',
    sheet: 'Keyboard shortcuts and filters',
    filters: 'Filters',
    filtersHint: 'Words and filters are combined; a minus in front excludes: -is:allowed. Quote values with spaces.',
    close: 'Close',
  },

  status: {
    line: (requests: number, blocked: number, servers: number, causes: number) =>
      [
        count(requests, 'request'),
        blocked === 0 ? 'nothing blocked' : `${figure(blocked)} blocked on ${count(servers, 'server')}`,
        ...(causes === 0 ? [] : [count(causes, 'cause')]),
      ].join(' · '),
    shown: (shown: number, all: number) => `${figure(shown)} of ${figure(all)} shown`,
    empty: 'No requests',
  },
} as const;
