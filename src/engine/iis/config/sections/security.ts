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
} from '../schema';
import { type SectionFacts, section } from './section';

/** https://learn.microsoft.com/iis/configuration/system.webserver/security/requestfiltering/ */
const requestFiltering = elementOf(
  {
    allowDoubleEscaping: bool(false),
    allowHighBitCharacters: bool(true),
    unescapeQueryString: bool(true),
    removeServerHeader: bool(false),
  },
  {
    fileExtensions: elementOf(
      { allowUnlisted: bool(true), applyToWebDAV: bool(true) },
      {},
      collectionOf(['fileExtension'], elementOf({ fileExtension: required(string()), allowed: required(bool()) })),
    ),
    requestLimits: elementOf(
      { maxAllowedContentLength: integer(30_000_000), maxUrl: integer(4096), maxQueryString: integer(2048) },
      { headerLimits: listOf(['header'], { header: required(string()), sizeLimit: required(integer()) }) },
    ),
    verbs: elementOf(
      { allowUnlisted: bool(true), applyToWebDAV: bool(true) },
      {},
      collectionOf(['verb'], elementOf({ verb: required(caseSensitive(string())), allowed: required(bool()) })),
    ),
    hiddenSegments: elementOf(
      { applyToWebDAV: bool(true) },
      {},
      collectionOf(['segment'], elementOf({ segment: required(string()) })),
    ),
    alwaysAllowedUrls: listOf(['url'], { url: required(string()) }),
    alwaysAllowedQueryStrings: listOf(['queryString'], { queryString: required(string()) }),
    denyUrlSequences: listOf(['sequence'], { sequence: required(string()) }),
    denyQueryStringSequences: listOf(['sequence'], { sequence: required(string()) }),
    filteringRules: elementOf(
      {},
      {},
      collectionOf(
        ['name'],
        elementOf(
          {
            name: required(string()),
            scanUrl: bool(false),
            scanQueryString: bool(false),
            scanAllRaw: bool(false),
            denyUnescapedPercent: bool(true),
          },
          {
            scanHeaders: listOf(['requestHeader'], { requestHeader: required(string()) }),
            appliesTo: listOf(['fileExtension'], { fileExtension: required(string()) }),
            denyStrings: listOf(['string'], { string: required(string()) }),
          },
        ),
        { add: 'filteringRule' },
      ),
    ),
  },
);

/** https://learn.microsoft.com/iis/configuration/system.webserver/security/authorization/ */
const authorization = elementOf(
  { bypassLoginPages: bool(true) },
  {},
  collectionOf(
    ['users', 'roles', 'verbs'],
    elementOf({
      accessType: required(oneOf(['Allow', 'Deny'])),
      users: string(''),
      roles: string(''),
      verbs: caseSensitive(string('')),
    }),
  ),
);

const logonMethod = oneOf(['Interactive', 'Batch', 'Network', 'ClearText'], 'ClearText');

/** https://learn.microsoft.com/iis/configuration/system.webserver/security/authentication/windowsauthentication/ */
const windowsAuthentication = elementOf(
  {
    enabled: bool(false),
    authPersistSingleRequest: bool(false),
    authPersistNonNTLM: bool(false),
    useKernelMode: bool(true),
    useAppPoolCredentials: bool(false),
  },
  {
    providers: listOf(['value'], { value: string() }),
    extendedProtection: elementOf(
      {
        tokenChecking: oneOf(['None', 'Allow', 'Require'], 'None'),
        flags: flags(['None', 'Proxy', 'NoServiceNameCheck', 'AllowDotlessSpn', 'ProxyCohosting'], 'None'),
      },
      {},
      collectionOf(['name'], elementOf({ name: string() }), { add: 'spn', remove: false, clear: false }),
    ),
  },
);

/** Sections of `system.webServer/security`. Locks: https://learn.microsoft.com/iis/get-started/planning-for-security/how-to-use-locking-in-iis-configuration */
export const security: Readonly<Record<string, SectionFacts>> = {
  'security/requestFiltering': section(requestFiltering),
  'security/authorization': section(authorization),
  'security/access': section(
    elementOf({ sslFlags: flags(['None', 'Ssl', 'SslNegotiateCert', 'SslRequireCert', 'Ssl128'], 'None') }),
    { locked: true },
  ),
  'security/authentication/anonymousAuthentication': section(
    elementOf({ enabled: bool(true), userName: string('IUSR'), password: string(), logonMethod }),
    { locked: true },
  ),
  'security/authentication/basicAuthentication': section(
    elementOf({ enabled: bool(false), realm: string(), defaultLogonDomain: string(), logonMethod }),
    { locked: true },
  ),
  'security/authentication/digestAuthentication': section(elementOf({ enabled: bool(false), realm: string() }), {
    locked: true,
  }),
  'security/authentication/windowsAuthentication': section(windowsAuthentication, { locked: true }),
  'security/authentication/clientCertificateMappingAuthentication': section(elementOf({ enabled: bool(false) }), {
    locked: true,
  }),
  'security/authentication/iisClientCertificateMappingAuthentication': section(null, { locked: true }),
  'security/ipSecurity': section(null, { locked: true }),
  'security/dynamicIpSecurity': section(null, { locked: true }),
  'security/applicationDependencies': section(null, { locked: true }),
  'security/isapiCgiRestriction': section(null, { locked: true }),
};
