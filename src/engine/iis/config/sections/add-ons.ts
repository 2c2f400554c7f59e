import { bool, collectionOf, elementOf, flags, integer, listOf, required, string, timeSpan } from '../schema';
import { type SectionFacts, section } from './section';

/**
 * Names, types and defaults are documented. That items are identified by `origin`, `header` and `method`, and that
 * `<remove>` and `<clear>` exist, is inferred: all collections of this kind have them.
 * https://learn.microsoft.com/iis/extensions/cors-module/cors-module-configuration-reference
 */
const cors = elementOf(
  { enabled: bool(false), failUnlistedOrigins: bool(false) },
  {},
  collectionOf(
    ['origin'],
    elementOf(
      {
        origin: required(string()),
        allowed: bool(true),
        allowCredentials: bool(false),
        maxAge: integer(-1, -2_147_483_648, 2_147_483_647),
      },
      {
        allowHeaders: elementOf(
          { allowAllRequestedHeaders: bool(false) },
          {},
          collectionOf(['header'], elementOf({ header: required(string()) })),
        ),
        allowMethods: listOf(['method'], { method: required(string()) }),
        exposeHeaders: listOf(['header'], { header: required(string()) }),
      },
    ),
  ),
);

const repeating = { remove: false } as const;

/** https://github.com/dotnet/aspnetcore/blob/main/src/Servers/IIS/AspNetCoreModuleV2/AspNetCore/aspnetcore_schema_v2.xml */
const aspNetCore = elementOf(
  {
    processPath: string(),
    arguments: string(''),
    startupTimeLimit: integer(120, 0, 3600),
    shutdownTimeLimit: integer(10, 0, 600),
    rapidFailsPerMinute: integer(10, 0, 100),
    requestTimeout: timeSpan('00:02:00'),
    stdoutLogEnabled: bool(false),
    stdoutLogFile: string('.\\aspnetcore-stdout'),
    processesPerApplication: integer(1, 1, 100),
    forwardWindowsAuthToken: bool(true),
    disableStartUpErrorPage: bool(false),
    hostingModel: string(),
  },
  {
    recycleOnFileChange: listOf([], { path: required(string()) }, { ...repeating, add: 'file' }),
    environmentVariables: listOf(
      [],
      { name: required(string()), value: required(string()) },
      { ...repeating, add: 'environmentVariable' },
    ),
    handlerSettings: listOf(
      [],
      { name: required(string()), value: required(string()) },
      { ...repeating, add: 'handlerSetting' },
    ),
  },
);

/** https://learn.microsoft.com/iis/configuration/system.webserver/webdav/authoring/ */
const authoring = elementOf(
  {
    enabled: bool(false),
    requireSsl: bool(false),
    compatFlags: flags(
      ['None', 'MsAuthorVia', 'MultiProp', 'CompactXml', 'IsHidden', 'IsCollection'],
      'MsAuthorVia, MultiProp, CompactXml, IsHidden, IsCollection',
    ),
    maxAllowedXmlRequestLength: integer(1_000_000),
  },
  {
    fileSystem: elementOf({
      allowHiddenFiles: bool(false),
      useTransactionalIo: bool(false),
      hideChildVirtualDirectories: bool(false),
    }),
    locks: elementOf({ enabled: bool(false), lockStore: string(), requireLockForWriting: bool(false) }),
    properties: elementOf(
      {
        allowAnonymousPropfind: bool(false),
        allowInfinitePropfindDepth: bool(false),
        allowCustomProperties: bool(true),
      },
      {},
      collectionOf(
        ['xmlNamespace'],
        elementOf({ xmlNamespace: required(string()), propertyStore: required(string()) }),
      ),
    ),
  },
);

/** Sections that something beside IIS brings. Those of iisnode and of the HttpPlatformHandler are taken as they are. */
export const addOns: Readonly<Record<string, SectionFacts>> = {
  cors: section(cors, { module: 'corsModule' }),
  aspNetCore: section(aspNetCore, { module: 'aspNetCore' }),
  'webdav/authoring': section(authoring, { module: 'webDav', locked: true }),
  'webdav/authoringRules': section(null, { module: 'webDav', locked: true }),
  'webdav/globalSettings': section(null, { module: 'webDav', locked: true }),
  httpPlatform: section(null),
  iisnode: section(null),
  proxy: section(null),
};
