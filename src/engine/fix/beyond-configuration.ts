import type { CauseCode } from '../diagnosis/causes/codes';

/** Causes that no configuration or code of CORS takes away, with what would remain. */
const beyond: Readonly<Partial<Record<CauseCode, string>>> = {
  'local-network': 'the browser does not let the page reach the local network',
  'redirect-by-browser': 'the browser redirects it by itself: the page must call the URL that it leads to',
  'http-sys': 'http.sys answered, before IIS: no web.config is read',
  'azure-platform-cors': 'Azure’s own CORS list answers first: change it in the portal, or empty it',
  'config-broken': 'every URL answers 500: the configuration cannot be read, mend that first',
  'altered-by-extension': 'an extension alters the headers: switch it off first',
  'app-not-running': 'the application does not answer: start it first',
  'error-page-without-cors': 'the request would still fail with its error: mend that first',
};

/** What would remain whatever is changed, null if a change can help. */
export function beyondConfiguration(cause: CauseCode | null): string | null {
  return (cause && beyond[cause]) ?? null;
}
