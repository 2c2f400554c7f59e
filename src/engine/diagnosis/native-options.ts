import { type HeaderList, has } from '../http/header-list';

/** `Allow` and `Public` together are the answer of IIS's OPTIONSVerbHandler; `Public` is obsolete everywhere else. */
export function isNativeOptions(headers: HeaderList): boolean {
  return has(headers, 'allow') && has(headers, 'public');
}
