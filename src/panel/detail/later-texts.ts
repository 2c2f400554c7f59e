/** What is said of the request by what the panel loads later. */
import type { CopyLanguage } from '../../engine';

export const laterDetailTexts = {
  showInNetwork: 'Show in the Network panel',

  copyAs: {
    menu: 'Copy',
    languages: [
      ['curl-sh', 'As cURL (sh)'],
      ['curl-cmd', 'As cURL (cmd)'],
      ['powershell', 'As PowerShell'],
      ['fetch', 'As fetch'],
    ] satisfies readonly (readonly [CopyLanguage, string])[],
    ticket: 'As text for a ticket',
    url: 'URL',
  },

  browserWords: {
    title: 'In the browser’s words',
    chromium: 'Chromium',
    firefox: 'Firefox',
  },

  raw: {
    title: 'Raw headers',
    missing: 'This message is not in the capture.',
    request: 'Request headers',
    response: 'Response headers',
    none: 'No response',
    noHeaders: 'No headers recorded',
  },

  redirects: 'Redirects',

  callStack: {
    title: 'Call stack',
    anonymous: '(anonymous)',
  },

  picture: {
    browser: 'Browser',
    server: 'Server',
    notSent: (method: string) => `${method} not sent`,
    noAnswer: 'no answer',
    label: (sentences: readonly string[]) => `The exchange: ${sentences.join('; ')}.`,
  },
} as const;
