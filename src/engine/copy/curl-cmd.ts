import { cmdPromptArgument } from '../languages/cmd-prompt';
import { asciiJson } from './ascii-json';
import { curlOptions } from './curl-arguments';
import type { RepeatRequest } from './repeat-request';

/** A curl command for the prompt of Windows' cmd.exe. */
export function curlCmd(request: RepeatRequest): string {
  const body = request.body === null ? null : asciiJson(request.body);
  const options = curlOptions({ ...request, body }).map(([option, value]) =>
    value === undefined ? option : `${option} ${cmdPromptArgument(value)}`,
  );
  return ['curl', ...options].join(' ^\n  ');
}
