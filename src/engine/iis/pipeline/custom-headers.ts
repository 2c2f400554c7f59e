import type { Header } from '../../http/header-list';
import { isRedirectStatus } from '../../http/status';
import type { Answer } from '../server';
import { withHeaders } from './answers';
import { type Context, childOf, itemsOf } from './context';

/**
 * Measured on IIS 10: on static files, pages, IIS's own answers to OPTIONS and TRACE, and error pages; what the response
 * has under the same name stays beside it.
 * https://learn.microsoft.com/iis/configuration/system.webserver/httpprotocol/customheaders/
 * Documented: redirectHeaders on redirects only; that those of URL Rewrite are some, and an application's are not, is
 * inferred. https://learn.microsoft.com/iis/configuration/system.webserver/httpprotocol/redirectheaders/
 */
export function customHeaders({ section }: Context, answer: Answer): Answer {
  const protocol = section('httpProtocol');
  const headers = (collection: string): readonly Header[] =>
    itemsOf(childOf(protocol, collection)).map(({ attributes }) => ({
      name: attributes.name ?? '',
      value: attributes.value ?? '',
    }));
  const redirects = isRedirectStatus(answer.status) && answer.by !== 'application';
  return withHeaders(answer, [...headers('customHeaders'), ...(redirects ? headers('redirectHeaders') : [])]);
}
