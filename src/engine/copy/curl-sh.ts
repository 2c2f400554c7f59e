import { curlOptions } from './curl-arguments';
import { quoteSh } from './quote-sh';
import type { RepeatRequest } from './repeat-request';

/** A curl command for a POSIX shell. */
export function curlSh(request: RepeatRequest): string {
  const options = curlOptions(request).map(([option, value]) =>
    value === undefined ? option : `${option} ${quoteSh(value)}`,
  );
  return ['curl', ...options].join(' \\\n  ');
}
