import type { Installed } from './server';
import { element, type XmlElement } from './xml/element';

const integrated = 'integratedMode,runtimeVersionv4.0';

function managed(name: string, path: string, verb: string, type: string): XmlElement {
  return element('add', { name, path, verb, type, preCondition: integrated });
}

function native(
  name: string,
  path: string,
  verb: string,
  modules: string,
  more: Readonly<Record<string, string>> = {},
): XmlElement {
  return element('add', { name, path, verb, modules, ...more });
}

const pages = 'GET,HEAD,POST,DEBUG';

/** The mappings of ASP.NET 4.x in the integrated pipeline; those for other pipelines and versions never match there. */
const aspNet: readonly XmlElement[] = [
  managed('TraceHandler-Integrated-4.0', 'trace.axd', pages, 'System.Web.Handlers.TraceHandler'),
  managed('WebAdminHandler-Integrated-4.0', 'WebAdmin.axd', 'GET,DEBUG', 'System.Web.Handlers.WebAdminHandler'),
  managed(
    'AssemblyResourceLoader-Integrated-4.0',
    'WebResource.axd',
    'GET,DEBUG',
    'System.Web.Handlers.AssemblyResourceLoader',
  ),
  managed('PageHandlerFactory-Integrated-4.0', '*.aspx', pages, 'System.Web.UI.PageHandlerFactory'),
  managed('SimpleHandlerFactory-Integrated-4.0', '*.ashx', pages, 'System.Web.UI.SimpleHandlerFactory'),
  managed(
    'WebServiceHandlerFactory-Integrated-4.0',
    '*.asmx',
    pages,
    'System.Web.Script.Services.ScriptHandlerFactory',
  ),
  managed('svc-Integrated-4.0', '*.svc', '*', 'System.ServiceModel.Activation.ServiceHttpHandlerFactory'),
  managed(
    'ScriptResourceIntegrated-4.0',
    '*ScriptResource.axd',
    'GET,HEAD',
    'System.Web.Handlers.ScriptResourceHandler',
  ),
];

/** https://learn.microsoft.com/aspnet/web-api/overview/testing-and-debugging/troubleshooting-http-405-errors-after-publishing-web-api-applications */
const webDav = native('WebDAV', '*', 'PROPFIND,PROPPATCH,MKCOL,PUT,COPY,DELETE,MOVE,LOCK,UNLOCK', 'WebDAVModule', {
  resourceType: 'Unspecified',
  requireAccess: 'None',
});

const verbs: readonly XmlElement[] = [
  native('TRACEVerbHandler', '*', 'TRACE', 'ProtocolSupportModule', { requireAccess: 'None' }),
  native('OPTIONSVerbHandler', '*', 'OPTIONS', 'ProtocolSupportModule', { requireAccess: 'None' }),
];

/** URLs without an extension go to managed code, with these verbs only. */
const extensionless = managed(
  'ExtensionlessUrlHandler-Integrated-4.0',
  '*.',
  pages,
  'System.Web.Handlers.TransferRequestHandler',
);

const staticFile = native('StaticFile', '*', '*', 'StaticFileModule,DefaultDocumentModule,DirectoryListingModule', {
  resourceType: 'Either',
  requireAccess: 'Read',
});

/** The handler mappings of an applicationHost.config, in their order. https://learn.microsoft.com/iis/configuration/system.webserver/handlers/ */
export function defaultHandlers(installed: Installed): XmlElement {
  return element('handlers', { accessPolicy: 'Read, Script' }, [
    ...(installed.webDav ? [webDav] : []),
    ...(installed.aspNet ? aspNet : []),
    ...verbs,
    ...(installed.aspNet ? [extensionless] : []),
    staticFile,
  ]);
}
