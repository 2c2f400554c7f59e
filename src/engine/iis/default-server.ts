import { sections } from './config/sections';
import { defaultHandlers } from './default-handlers';
import { defaultModules } from './default-modules';
import type { ConfigLevel, Installed } from './server';
import { element, toXml, type XmlElement } from './xml/element';

/** What administrators set at the server level. What is absent is as IIS is installed. */
export interface ServerSettings {
  /** On unless said otherwise. */
  readonly anonymous?: boolean;
  readonly windows?: boolean;
  readonly basic?: boolean;
  /** Verbs that request filtering denies, as hardening guides advise: `OPTIONS`. */
  readonly deniedVerbs?: readonly string[];
  /** The only verbs that request filtering lets through. */
  readonly onlyVerbs?: readonly string[];
  /** A mapping of `*.php` to FastCGI with the verbs that PHP's installers write. */
  readonly php?: boolean;
  /** Sections that are locked as IIS is installed are unlocked (feature delegation). */
  readonly unlocked?: boolean;
}

/** The server level of an IIS 10 as it is installed, with these settings: its applicationHost.config as far as it matters. */
export function defaultServer(installed: Installed, settings: ServerSettings = {}): ConfigLevel {
  const rest = [httpErrors, httpProtocol, security(settings)];
  const mappings = [defaultModules(installed), withPhp(defaultHandlers(installed), settings)];
  // With ASP.NET, these two stand in a location that unlocks them; on a bare IIS they are locked. That the hosting bundle
  // of ASP.NET Core unlocks them, too, is inferred: its web.config has handlers.
  // https://learn.microsoft.com/iis/get-started/planning-for-security/how-to-use-locking-in-iis-configuration
  const unlocked = installed.aspNet || installed.aspNetCore || settings.php === true;
  const webServer = (children: readonly XmlElement[]): XmlElement => element('system.webServer', {}, children);
  const root = element('configuration', {}, [
    ...(settings.unlocked === true ? [everythingUnlocked] : []),
    ...(unlocked
      ? [webServer(rest), element('location', { path: '', overrideMode: 'Allow' }, [webServer(mappings)])]
      : [webServer([...rest, ...mappings])]),
  ]);
  return { kind: 'server', path: '/', file: 'applicationHost.config', text: toXml(root) };
}

/** https://learn.microsoft.com/iis/get-started/planning-for-security/how-to-use-locking-in-iis-configuration */
const everythingUnlocked = element(
  'configSections',
  {},
  [...sections].flatMap(([path, { locked }]) =>
    locked ? [inGroups(path.split('/'), { overrideModeDefault: 'Allow' })] : [],
  ),
);

function inGroups([name = '', ...below]: readonly string[], attributes: Readonly<Record<string, string>>): XmlElement {
  return below.length === 0
    ? element('section', { name, ...attributes })
    : element('sectionGroup', { name }, [inGroups(below, attributes)]);
}

/** https://learn.microsoft.com/iis/configuration/system.webserver/httperrors/ */
const httpErrors = element('httpErrors', { lockAttributes: 'allowAbsolutePathsWhenDelegated,defaultPath' });

/** X-Powered-By is itself a custom header. https://learn.microsoft.com/iis/configuration/system.webserver/httpprotocol/customheaders/ */
const httpProtocol = element('httpProtocol', {}, [
  element('customHeaders', {}, [element('clear'), element('add', { name: 'X-Powered-By', value: 'ASP.NET' })]),
  element('redirectHeaders', {}, [element('clear')]),
]);

const deniedExtensions = ['.asax', '.ascx', '.master', '.config', '.cs', '.csproj', '.vb', '.vbproj', '.resx', '.mdf'];
const hiddenSegments = ['web.config', 'bin', 'App_code', 'App_GlobalResources', 'App_Data', 'App_Browsers'];

function security({ anonymous, windows, basic, deniedVerbs = [], onlyVerbs }: ServerSettings): XmlElement {
  const adds = (
    name: string,
    values: readonly string[],
    more: Readonly<Record<string, string>>,
  ): readonly XmlElement[] => values.map((value) => element('add', { [name]: value, ...more }));
  const on = (value: boolean): Readonly<Record<string, string>> => ({ enabled: String(value) });
  return element('security', {}, [
    element('authentication', {}, [
      element('anonymousAuthentication', { ...on(anonymous ?? true), userName: 'IUSR' }),
      element('basicAuthentication', on(basic ?? false)),
      element('windowsAuthentication', on(windows ?? false), [
        element('providers', {}, adds('value', ['Negotiate', 'NTLM'], {})),
      ]),
    ]),
    element('authorization', {}, [element('add', { accessType: 'Allow', users: '*' })]),
    element('requestFiltering', {}, [
      element('fileExtensions', {}, adds('fileExtension', deniedExtensions, { allowed: 'false' })),
      element('verbs', onlyVerbs ? { allowUnlisted: 'false' } : {}, [
        ...adds('verb', onlyVerbs ?? [], { allowed: 'true' }),
        ...adds('verb', deniedVerbs, { allowed: 'false' }),
      ]),
      element('hiddenSegments', {}, adds('segment', hiddenSegments, {})),
    ]),
  ]);
}

/** https://learn.microsoft.com/iis/application-frameworks/scenario-build-a-php-website-on-iis/configuring-step-1-install-iis-and-php */
function withPhp(handlers: XmlElement, { php }: ServerSettings): XmlElement {
  if (php !== true) return handlers;
  const mapping = element('add', {
    name: 'PHP_via_FastCGI',
    path: '*.php',
    verb: 'GET,HEAD,POST',
    modules: 'FastCgiModule',
    resourceType: 'Either',
  });
  return { ...handlers, children: [mapping, ...handlers.children] };
}
