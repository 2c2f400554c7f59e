/** What is said of the whole: nothing there yet, what there is in sum, what went wrong. */
import { count, figure } from '../texts';

export const stateTexts = {
  product: 'CORS Lens',

  empty: {
    recording: 'Recording network activity…',
    recordingHint: 'Requests made before DevTools was opened, or cleared in its Network panel, were not recorded.',
    policyHint: 'Hosts that an administrator keeps from extensions are never recorded.',
    reload: ['Reload the page with ', ' to capture them.'] as const,
    reloadKey: 'Ctrl+R',
    reloadKeyMac: '⌘R',
    paused: 'Recording is off',
    pausedHint: 'Start recording, then repeat what the page does.',
    startRecording: 'Start recording',
    orImport: 'Or drop a HAR file here.',
    connecting: 'Connecting to the page…',
    reading: 'Reading what DevTools has recorded…',
    noMatch: 'No request matches the filter',
    noMatchHint: (n: number) => `${count(n, 'request')} hidden by it.`,
    noMatchHelp: ['Press ', ' to see which filters there are.'] as const,
    clearFilter: 'Clear the filter',
    importedEmpty: 'The file holds no requests',
    importedEmptyHint: 'Record the traffic again, export it as HAR, and drop the file here.',
  },

  banners: {
    importFailed: 'could not be read.',
    dismiss: 'Dismiss',
    analysisFailed: 'This traffic could not be analysed. Please report it with this message:',
    dropped: (n: number) =>
      `The log is full: the oldest ${count(n, 'entry', 'entries')} were let go. Clear it, or keep more in the settings.`,
    unreadable: (n: number) => `${count(n, 'entry', 'entries')} could not be read and are missing here.`,
    laterFailed: 'A part of CORS Lens could not be loaded: causes, changes, exports and settings are missing.',
    laterFailedHint: 'It may have been updated. Close DevTools and open it again.',
    lost: 'CORS Lens was updated or reloaded, so capture has stopped.',
    lostHint: 'Close DevTools and open it again to go on. What was captured stays here until then and can be exported.',
    reconnecting: 'The connection to the page was lost. Reconnecting…',
  },

  drop: 'Drop a HAR file to look into it',
  dropConfig: (origin: string) => `Drop a web.config of ${origin}, or a HAR file`,

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
