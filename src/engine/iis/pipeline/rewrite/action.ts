import type { ConfigElement } from '../../config/configuration';
import type { Answer } from '../../server';
import { errorPage, redirect } from '../answers';
import { childOf, decoded, isOn, NotKnown, type Target } from '../context';
import { type BackReferences, expand } from './expand';
import type { Variables } from './variables';

/** What a rule has done. */
export interface Acted {
  readonly variables: Variables;
  /** null: the request goes on. */
  readonly answer: Answer | null;
}

const redirects: Readonly<Record<string, number>> = { Permanent: 301, Found: 302, SeeOther: 303, Temporary: 307 };

/** https://learn.microsoft.com/iis/extensions/url-rewrite-module/url-rewrite-module-configuration-reference#rule-action */
export function act(rule: ConfigElement, variables: Variables, back: BackReferences): Acted {
  const action = childOf(rule, 'action');
  const url = (): string => withQuery(expand(action.attributes.url ?? '', variables, back), action, variables.target);
  switch (action.attributes.type) {
    case 'Rewrite':
      return { variables: { ...variables, target: rewritten(url(), rule) }, answer: null };
    case 'Redirect': {
      const status = redirects[action.attributes.redirectType ?? ''] ?? 301;
      return { variables, answer: redirect(status, absolutePath(url(), rule), 'url-rewrite') };
    }
    case 'CustomResponse':
      return { variables, answer: customResponse(action) };
    case 'AbortRequest':
      throw new NotKnown('a rule of URL Rewrite drops the connection: there is no answer at all');
    default:
      return { variables, answer: null };
  }
}

/** That outbound rules and customHeaders reach it, too, is reported. */
function customResponse({ attributes }: ConfigElement): Answer {
  const status = Number(attributes.statusCode ?? 0);
  const subStatus = Number(attributes.subStatusCode ?? 0);
  if (status >= 400) return errorPage(status, subStatus, 'url-rewrite');
  return { status: status || 200, subStatus, by: 'url-rewrite', mimeType: '', headers: [] };
}

function withQuery(url: string, action: ConfigElement, { query }: Target): string {
  if (!isOn(action, 'appendQueryString') || query === '') return url;
  return `${url}${url.includes('?') ? '&' : '?'}${query}`;
}

/** An absolute URL is another server's: https://learn.microsoft.com/iis/extensions/url-rewrite-module/reverse-proxy-with-url-rewrite-v2-and-application-request-routing */
function rewritten(url: string, rule: ConfigElement): Target {
  const proxied = /^https?:\/\//i.test(url);
  const [path = '', ...query] = (proxied ? '/' : absolutePath(url, rule)).split('?');
  return { path: decoded(path), query: query.join('?'), proxied };
}

/** A relative URL stands for one below the place of the rule. */
function absolutePath(url: string, { scope }: ConfigElement): string {
  if (url.startsWith('/') || /^[a-z][a-z\d+.-]*:/i.test(url)) return url;
  return `${scope === '/' ? '' : scope}/${url}`;
}
