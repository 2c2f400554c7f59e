/** A captured request as a command or a call that sends it again: one file a language, one table that lists them. */
import { curlCmd } from './curl-cmd';
import { curlSh } from './curl-sh';
import { fetchCall } from './fetch';
import { powershell } from './powershell';
import type { RepeatRequest } from './repeat-request';

export { type RepeatRequest, repeatRequest } from './repeat-request';

export type CopyLanguage = 'curl-sh' | 'curl-cmd' | 'powershell' | 'fetch';

export const copyLanguages: Readonly<Record<CopyLanguage, (request: RepeatRequest) => string>> = {
  'curl-sh': curlSh,
  'curl-cmd': curlCmd,
  powershell,
  fetch: fetchCall,
};
