import type { Installed } from './server';
import { element, type XmlElement } from './xml/element';

/** Parts of IIS itself: no web.config can take them out. */
const lockedModules = [
  'DynamicCompressionModule',
  'StaticCompressionModule',
  'DefaultDocumentModule',
  'DirectoryListingModule',
  'ProtocolSupportModule',
  'HttpRedirectionModule',
  'StaticFileModule',
  'AnonymousAuthenticationModule',
  'UrlAuthorizationModule',
  'BasicAuthenticationModule',
  'WindowsAuthenticationModule',
  'RequestFilteringModule',
  'CustomErrorModule',
  'IsapiModule',
  'HttpLoggingModule',
  'FastCgiModule',
  'ConfigurationValidationModule',
];

const managedModules = [
  ['OutputCache', 'System.Web.Caching.OutputCacheModule'],
  ['Session', 'System.Web.SessionState.SessionStateModule'],
  ['WindowsAuthentication', 'System.Web.Security.WindowsAuthenticationModule'],
  ['FormsAuthentication', 'System.Web.Security.FormsAuthenticationModule'],
  ['DefaultAuthentication', 'System.Web.Security.DefaultAuthenticationModule'],
  ['RoleManager', 'System.Web.Security.RoleManagerModule'],
  ['UrlAuthorization', 'System.Web.Security.UrlAuthorizationModule'],
  ['FileAuthorization', 'System.Web.Security.FileAuthorizationModule'],
  ['AnonymousIdentification', 'System.Web.Security.AnonymousIdentificationModule'],
  ['Profile', 'System.Web.Profile.ProfileModule'],
  ['UrlMappingsModule', 'System.Web.UrlMappingsModule'],
  ['UrlRoutingModule-4.0', 'System.Web.Routing.UrlRoutingModule'],
] as const;

/** The modules of an applicationHost.config. https://learn.microsoft.com/iis/get-started/introduction-to-iis/iis-modules-overview */
export function defaultModules(installed: Installed): XmlElement {
  const optional: readonly (readonly [boolean, string])[] = [
    [installed.webDav, 'WebDAVModule'],
    [installed.urlRewrite, 'RewriteModule'],
    [installed.corsModule, 'CorsModule'],
    [installed.aspNetCore, 'AspNetCoreModuleV2'],
  ];
  return element('modules', {}, [
    ...lockedModules.map((name) => element('add', { name, lockItem: 'true' })),
    ...optional.flatMap(([isThere, name]) => (isThere ? [element('add', { name })] : [])),
    ...(installed.aspNet
      ? managedModules.map(([name, type]) => element('add', { name, type, preCondition: 'managedHandler' }))
      : []),
  ]);
}
