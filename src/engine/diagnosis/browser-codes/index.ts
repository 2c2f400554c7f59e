import type { Text } from '../../report/report';
import { plain, say } from '../../report/text';
import { chromiumCodes } from './chromium';
import { firefoxCodes } from './firefox';
import { privateNetworkCodes } from './local-network';
import type { BrowserCode } from './names';
import type { BrowserCodeRow } from './row';

export type { BrowserCode } from './names';
export type { BrowserCodeRow } from './row';

/** Every code by which a browser says that CORS refused a request. */
export const browserCodes: Readonly<Record<BrowserCode, BrowserCodeRow>> = {
  ...chromiumCodes,
  ...privateNetworkCodes,
  ...firefoxCodes,
};

/** A code in plain words. */
export interface BrowserCodeExplanation extends Text {
  /** As the browser said it. */
  readonly code: string;
  readonly browser: BrowserCodeRow['browser'] | null;
  readonly rules: BrowserCodeRow['rules'];
  readonly at: BrowserCodeRow['at'];
  readonly title: string;
  readonly change: string;
  readonly link: string;
}

/** Explains what a browser said. A code that is not in the table, such as one of a later version, is named and not guessed at. */
export function explainBrowserCode(code: string): BrowserCodeExplanation {
  const known = findCode(code);
  if (known) {
    const { text, ...row } = browserCodes[known];
    return { code, ...row, ...plain(text) };
  }
  return {
    code,
    browser: null,
    rules: null,
    at: null,
    title: 'A reason that is not known here',
    ...say`The browser calls it ${shortened(code)}, a code that this version does not know: the steps show what the traffic tells, but not whether the code means the same.`,
    change: 'Search for the code together with the browser’s name and version.',
    link: 'https://fetch.spec.whatwg.org/#http-cors-protocol',
  };
}

/** Firefox numbers a message when its wording changes (`CORSMissingAllowOrigin2`): the reason stays the same. */
function findCode(code: string): BrowserCode | null {
  const name = /^CORS/.test(code) ? code.replace(/\d+$/, '') : code;
  return isBrowserCode(name) ? name : null;
}

function isBrowserCode(name: string): name is BrowserCode {
  return Object.hasOwn(browserCodes, name);
}

const longest = 80;

function shortened(code: string): string {
  return code.length > longest ? `${code.slice(0, longest)}…` : code;
}
