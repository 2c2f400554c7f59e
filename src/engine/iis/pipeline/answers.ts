import type { Response } from '../../http/exchange';
import { type Header, has } from '../../http/header-list';
import type { Answer, Stage } from '../server';

/**
 * An error that IIS itself answers. Clients on other machines get the page of the status; the sub-status is in IIS's log.
 * https://learn.microsoft.com/troubleshoot/developer/webapps/iis/health-diagnostic-performance/http-status-code
 */
export function errorPage(status: number, subStatus: number, by: Stage, headers: readonly Header[] = []): Answer {
  return {
    status,
    subStatus,
    by,
    mimeType: 'text/html',
    headers: [{ name: 'Content-Type', value: 'text/html' }, ...headers],
  };
}

/** A redirect that IIS itself answers. */
export function redirect(status: number, location: string, by: Stage): Answer {
  return errorPage(status, 0, by, [{ name: 'Location', value: location }]);
}

/** What someone else answered, as it came. */
export function answeredBy(by: Stage, response: Response): Answer {
  return { ...response, subStatus: 0, by };
}

/** The answer with more header lines, beside those that it has. */
export function withHeaders(answer: Answer, headers: readonly Header[]): Answer {
  return { ...answer, headers: [...answer.headers, ...headers] };
}

/** The answer with a header of this one value, in place of all lines it had. */
export function setHeader(answer: Answer, name: string, value: string): Answer {
  const wanted = name.toLowerCase();
  const others = answer.headers.filter((header) => header.name.toLowerCase() !== wanted);
  return { ...answer, headers: [...others, { name, value }] };
}

/** `Server: Microsoft-IIS/10.0`, unless the response has one of its own: Kestrel's stays. */
export function withServer(answer: Answer): Answer {
  return has(answer.headers, 'server')
    ? answer
    : withHeaders(answer, [{ name: 'Server', value: 'Microsoft-IIS/10.0' }]);
}
