import type { Answer, Stage } from '../server';
import { answeredBy, errorPage } from './answers';
import type { Context } from './context';

/**
 * StaticFileModule. Measured on IIS 10: PUT, DELETE and POST are answered 405 with this Allow, whether the file is there
 * or not. That OPTIONS is, too, once its own handler is removed, is documented.
 * https://learn.microsoft.com/iis/get-started/introduction-to-iis/iis-modules-overview
 */
export function staticFile({ request, server }: Context): Answer {
  return request.method === 'GET' || request.method === 'HEAD'
    ? answeredBy('static-file', server.application.answer(request))
    : methodNotAllowed('static-file');
}

/** WebDAV answers with the same Allow. */
export function methodNotAllowed(by: Stage): Answer {
  return errorPage(405, 0, by, [{ name: 'Allow', value: 'GET, HEAD, OPTIONS, TRACE' }]);
}
