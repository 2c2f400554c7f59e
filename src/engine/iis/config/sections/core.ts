import {
  bool,
  caseSensitive,
  collectionOf,
  elementOf,
  flags,
  integer,
  listOf,
  oneOf,
  required,
  string,
  timeSpan,
} from '../schema';
import { type SectionFacts, section } from './section';

/** Header names of all levels are one set, whatever their case. https://learn.microsoft.com/iis/configuration/system.webserver/httpprotocol/customheaders/ */
const headers = listOf(['name'], { name: string(), value: string() });

/** https://learn.microsoft.com/iis/configuration/system.webserver/handlers/ */
const handlers = elementOf(
  {
    accessPolicy: flags(
      [
        'None',
        'Read',
        'Write',
        'Execute',
        'Source',
        'Script',
        'NoRemoteWrite',
        'NoRemoteRead',
        'NoRemoteExecute',
        'NoRemoteScript',
      ],
      'Read',
    ),
  },
  {},
  collectionOf(
    ['name'],
    elementOf({
      name: required(caseSensitive(string())),
      path: required(string()),
      verb: required(string()),
      type: string(),
      modules: string('ManagedPipelineHandler'),
      scriptProcessor: string(),
      resourceType: oneOf(['File', 'Directory', 'Either', 'Unspecified'], 'Unspecified'),
      requireAccess: oneOf(['None', 'Read', 'Write', 'Script', 'Execute'], 'Script'),
      allowPathInfo: bool(false),
      preCondition: string(),
      responseBufferLimit: integer(4_194_304),
    }),
    { prepend: true },
  ),
);

/** https://learn.microsoft.com/iis/configuration/system.webserver/modules/ */
const modules = elementOf(
  { runAllManagedModulesForAllRequests: bool(false), runManagedModulesForWebDavRequests: bool(false) },
  {},
  collectionOf(
    ['name'],
    elementOf({ name: required(caseSensitive(string())), type: string(), preCondition: string() }),
  ),
);

const responseModes = ['File', 'ExecuteURL', 'Redirect'];

/** https://learn.microsoft.com/iis/configuration/system.webserver/httperrors/ */
const httpErrors = elementOf(
  {
    errorMode: oneOf(['DetailedLocalOnly', 'Custom', 'Detailed'], 'DetailedLocalOnly'),
    existingResponse: oneOf(['Auto', 'Replace', 'PassThrough'], 'Auto'),
    defaultPath: string(),
    defaultResponseMode: oneOf(responseModes, 'File'),
    detailedMoreInformationLink: string(),
    allowAbsolutePathsWhenDelegated: bool(false),
  },
  {},
  collectionOf(
    ['statusCode', 'subStatusCode'],
    elementOf({
      statusCode: required(integer(undefined, 400, 999)),
      subStatusCode: integer(-1, -1, 999),
      prefixLanguageFilePath: string(),
      path: required(string()),
      responseMode: oneOf(responseModes, 'File'),
    }),
    { add: 'error' },
  ),
);

/** https://learn.microsoft.com/iis/configuration/system.webserver/httpredirect/ */
const httpRedirect = elementOf(
  {
    enabled: bool(false),
    destination: string(),
    exactDestination: bool(false),
    childOnly: bool(false),
    httpResponseStatus: oneOf(['Permanent', 'Found', 'Temporary', 'PermRedirect'], 'Found'),
  },
  {},
  collectionOf(['wildcard'], elementOf({ wildcard: required(string()), destination: required(string()) })),
);

/** https://learn.microsoft.com/iis/configuration/system.webserver/staticcontent/ */
const staticContent = elementOf(
  { defaultDocFooter: string(), isDocFooterFileName: bool(false), enableDocFooter: bool(false) },
  {
    clientCache: elementOf({
      cacheControlMode: oneOf(['NoControl', 'DisableCache', 'UseMaxAge', 'UseExpires'], 'NoControl'),
      cacheControlMaxAge: timeSpan('1.00:00:00'),
      httpExpires: string(),
      cacheControlCustom: string(),
      setEtag: bool(true),
    }),
  },
  collectionOf(['fileExtension'], elementOf({ fileExtension: required(string()), mimeType: required(string()) }), {
    add: 'mimeMap',
  }),
);

const cachePolicies = ['DontCache', 'CacheUntilChange', 'CacheForTimePeriod', 'DisableCache'];

/** https://learn.microsoft.com/iis/configuration/system.webserver/caching/ */
const caching = elementOf(
  { enabled: bool(true), enableKernelCache: bool(true), maxCacheSize: integer(0), maxResponseSize: integer(262_144) },
  {
    profiles: listOf(
      ['extension'],
      {
        extension: required(string()),
        policy: oneOf(cachePolicies, 'DontCache'),
        kernelCachePolicy: oneOf(cachePolicies, 'DontCache'),
        duration: timeSpan('00:00:30'),
        location: oneOf(['Any', 'Client', 'Server', 'ServerAndClient', 'Downstream', 'None'], 'Server'),
        varyByHeaders: string(),
        varyByQueryString: string(),
      },
      { prepend: true },
    ),
  },
);

/** Sections that come with IIS itself, but for those of its security. Locks: https://learn.microsoft.com/iis/get-started/planning-for-security/how-to-use-locking-in-iis-configuration */
export const core: Readonly<Record<string, SectionFacts>> = {
  httpProtocol: section(
    elementOf({ allowKeepAlive: bool(true) }, { customHeaders: headers, redirectHeaders: headers }),
  ),
  handlers: section(handlers, { locked: true }),
  modules: section(modules, { locked: true, where: 'application' }),
  httpErrors: section(httpErrors),
  httpRedirect: section(httpRedirect),
  staticContent: section(staticContent),
  caching: section(caching),
  defaultDocument: section(
    elementOf({ enabled: bool(true) }, { files: listOf(['value'], { value: string() }, { prepend: true }) }),
  ),
  directoryBrowse: section(
    elementOf({
      enabled: bool(false),
      showFlags: flags(['None', 'Date', 'Time', 'Size', 'Extension', 'LongDate'], 'Date, Time, Size, Extension'),
    }),
  ),
  urlCompression: section(
    elementOf({
      doStaticCompression: bool(true),
      doDynamicCompression: bool(true),
      dynamicCompressionBeforeCache: bool(false),
    }),
  ),
  validation: section(elementOf({ validateIntegratedModeConfiguration: bool(true) })),
  serverRuntime: section(null, { locked: true }),
  applicationInitialization: section(null, { where: 'application' }),
  asp: section(null, { locked: true }),
  cgi: section(null, { locked: true }),
  fastCgi: section(null, { locked: true }),
  globalModules: section(null, { locked: true }),
  httpCompression: section(null, { locked: true }),
  httpLogging: section(null, { locked: true }),
  httpTracing: section(null, { locked: true }),
  isapiFilters: section(null, { locked: true, where: 'application' }),
  odbcLogging: section(null, { locked: true }),
  serverSideInclude: section(null, { locked: true }),
  webSocket: section(null, { locked: true }),
  'tracing/traceFailedRequests': section(null),
  'tracing/traceProviderDefinitions': section(null, { locked: true }),
  'management/authentication': section(null),
  'management/authorization': section(null),
  'management/trustedProviders': section(null),
};
