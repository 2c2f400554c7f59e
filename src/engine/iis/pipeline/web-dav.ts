import type { Answer } from '../server';
import { type Context, hasModule, isOn, NotKnown } from './context';
import { methodNotAllowed } from './static-file';

const verbs = new Set(['PROPFIND', 'PROPPATCH', 'MKCOL', 'PUT', 'COPY', 'DELETE', 'MOVE', 'LOCK', 'UNLOCK']);

/**
 * Where the module is in the pipeline it takes its verbs from every handler, and where WebDAV is switched off, which is
 * the default, it answers 405. Documented for handlers of ASP.NET, reported for those of ASP.NET Core.
 * https://learn.microsoft.com/aspnet/web-api/overview/testing-and-debugging/troubleshooting-http-405-errors-after-publishing-web-api-applications
 */
export function webDav(context: Context): Answer | null {
  if (!verbs.has(context.request.method) || !hasModule(context, 'WebDAVModule')) return null;
  if (isOn(context.section('webdav/authoring'), 'enabled')) {
    throw new NotKnown('WebDAV authoring is on and answers this method by rules of its own');
  }
  return methodNotAllowed('webdav');
}
