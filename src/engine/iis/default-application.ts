import type { ApplicationKind } from './server';
import { element, toXml, type XmlElement } from './xml/element';

/** The web.config that an application of a kind is published with. */
export function defaultApplication(kind: ApplicationKind): string {
  return toXml(element('configuration', {}, shipped[kind]));
}

const webServer = (...children: readonly XmlElement[]): XmlElement => element('system.webServer', {}, children);

/** https://learn.microsoft.com/aspnet/web-api/overview/security/enabling-cross-origin-requests-in-web-api */
const webApi = webServer(
  element('handlers', {}, [
    element('remove', { name: 'ExtensionlessUrlHandler-Integrated-4.0' }),
    element('remove', { name: 'OPTIONSVerbHandler' }),
    element('remove', { name: 'TRACEVerbHandler' }),
    element('add', {
      name: 'ExtensionlessUrlHandler-Integrated-4.0',
      path: '*.',
      verb: '*',
      type: 'System.Web.Handlers.TransferRequestHandler',
      preCondition: 'integratedMode,runtimeVersionv4.0',
    }),
  ]),
);

/** https://learn.microsoft.com/aspnet/core/host-and-deploy/iis/web-config */
const aspNetCore = element('location', { path: '.', inheritInChildApplications: 'false' }, [
  webServer(
    element('handlers', {}, [
      element('add', {
        name: 'aspNetCore',
        path: '*',
        verb: '*',
        modules: 'AspNetCoreModuleV2',
        resourceType: 'Unspecified',
      }),
    ]),
    element('aspNetCore', {
      processPath: 'dotnet',
      arguments: '.\\Application.dll',
      stdoutLogEnabled: 'false',
      stdoutLogFile: '.\\logs\\stdout',
      hostingModel: 'inprocess',
    }),
  ),
]);

/** https://learn.microsoft.com/iis/extensions/url-rewrite-module/reverse-proxy-with-url-rewrite-v2-and-application-request-routing */
const proxy = webServer(
  element('rewrite', {}, [
    element('rules', {}, [
      element('rule', { name: 'ReverseProxyInboundRule1', stopProcessing: 'true' }, [
        element('match', { url: '(.*)' }),
        element('action', { type: 'Rewrite', url: 'http://localhost:8080/{R:1}' }),
      ]),
    ]),
  ]),
);

const shipped: Readonly<Record<ApplicationKind, readonly XmlElement[]>> = {
  static: [],
  php: [],
  aspnet: [],
  'aspnet-web-api': [webApi],
  'aspnet-core': [aspNetCore],
  proxy: [proxy],
};
