import type { Header } from '../../http/header-list';
import type { Answer } from '../server';
import { errorPage } from './answers';
import { type Context, hasModule, isOn, NotKnown } from './context';

const verbs = 'OPTIONS, TRACE, GET, HEAD, POST';

/**
 * ProtocolSupportModule, behind OPTIONSVerbHandler and TRACEVerbHandler. Measured on IIS 10: OPTIONS is answered 200 with
 * these two headers, whatever Origin and Access-Control-Request-Method say, and TRACE 501.
 * https://learn.microsoft.com/iis/get-started/introduction-to-iis/iis-modules-overview
 */
export function optionsHandler(context: Context): Answer {
  const { method } = context.request;
  if (method === 'TRACE') return errorPage(501, 0, 'options-handler');
  if (method !== 'OPTIONS') throw new NotKnown(`a handler mapping gives ${method} to the module that answers OPTIONS`);
  const all = isWebDavOn(context)
    ? `${verbs}, PROPFIND, PROPPATCH, MKCOL, PUT, DELETE, COPY, MOVE, LOCK, UNLOCK`
    : verbs;
  return {
    status: 200,
    subStatus: 0,
    by: 'options-handler',
    mimeType: '',
    headers: [
      { name: 'Allow', value: all },
      { name: 'Public', value: all },
      ...(isWebDavOn(context) ? webDavHeaders : []),
      { name: 'Content-Length', value: '0' },
    ],
  };
}

/** Recorded on servers with WebDAV; that they come with authoring only is inferred. */
const webDavHeaders: readonly Header[] = [
  { name: 'DAV', value: '1,2,3' },
  { name: 'MS-Author-Via', value: 'DAV' },
];

function isWebDavOn(context: Context): boolean {
  return hasModule(context, 'WebDAVModule') && isOn(context.section('webdav/authoring'), 'enabled');
}
