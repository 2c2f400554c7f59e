import { shPromptWord } from '../languages/sh-prompt';
import { curlOptions } from './curl-arguments';
import type { RepeatRequest } from './repeat-request';

/** A curl command for a POSIX shell. */
export function curlSh(request: RepeatRequest): string {
  const options = curlOptions(request).map(([option, value]) =>
    value === undefined ? option : `${option} ${shPromptWord(value)}`,
  );
  return ['curl', ...options].join(' \\\n  ');
}
