import { get } from '../../http/header-list';
import { plain, say } from '../../report/text';
import { factsOf } from '../server-facts';
import { isFromHttpSys } from '../telling';
import type { Cause } from './cause';

/** What http.sys means by its own answers. https://learn.microsoft.com/troubleshoot/developer/webapps/aspnet/site-behavior-performance/error-logging-http-apis */
const meanings: Readonly<Record<number, string>> = {
  400: 'it takes the host name or the request for invalid',
  404: 'no site is bound to this host and port',
  411: 'the request has no length',
  503: 'the site’s application pool is stopped, or its queue is full',
};

/**
 * http.sys answers before IIS and its configuration. Applications that listen on it without IIS bear its name, too,
 * whatever they answer.
 */
export const httpSys: Cause = ({ response, server }) => {
  const { status, headers } = response;
  const meaning = meanings[status];
  if (meaning === undefined || !isFromHttpSys(response) || factsOf(server).isOnHttpSys) return null;
  const isOwn = isOwnPage.test(get(headers, 'content-type') ?? '');
  const others = isOwn ? '' : ' An application that listens on http.sys without IIS can have done so, too.';
  return {
    confidence: isOwn ? 'certain' : 'likely',
    explain: say`Windows’ ${'http.sys'} answered ${status}, before IIS and without CORS headers: ${plain(`${meaning}.${others}`)}`,
    change: 'Check the site’s bindings and that its application pool runs; web.config plays no part.',
  };
};

/** Nobody else writes pages in this encoding today. */
const isOwnPage = /^text\/html;\s*charset=us-ascii/i;
