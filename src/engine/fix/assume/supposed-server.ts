import type { CauseCode } from '../../diagnosis/causes/codes';
import { get, linesOf } from '../../http/header-list';
import { defaultApplication } from '../../iis/default-application';
import { defaultServer } from '../../iis/default-server';
import type { ConfigEdit } from '../../iis/edit/config-edit';
import { editConfig } from '../../iis/edit/edit-config';
import type { ApplicationKind, IisServer, Installed } from '../../iis/server';
import { element } from '../../iis/xml/element';
import type { Hop } from '../../traffic/chain';
import { corsHeaderNames } from '../cors-headers';
import type { CorsLayer, Stack } from '../stack/stack';
import { setCustomHeader } from '../targets/layers';
import { isConfigurationRead } from '../web-config/own-configuration';
import type { WebConfigFile } from '../web-config/web-config-file';

/** What is tried of a server that nothing tells. */
export interface Supposed {
  readonly kind: ApplicationKind;
  /** Who gets OPTIONS: IIS's own handler, or the application. */
  readonly optionsBy: 'iis' | 'application';
  /** Who sends today's CORS headers. */
  readonly sender: CorsLayer;
  /** What IIS itself does wrong. */
  readonly causes: ReadonlySet<CauseCode>;
}

/**
 * An IIS as supposed, without its application: with the user's web.config, or with one that does what is supposed.
 * `more` is installed besides what is known to be.
 */
export function supposedServer(
  supposed: Supposed,
  hops: readonly Hop[],
  stack: Stack,
  own: WebConfigFile | null,
  more: Partial<Installed> = {},
): Omit<IisServer, 'application'> {
  const { kind, causes } = supposed;
  const installed: Installed = {
    corsModule: stack.corsModule.value === true || causes.has('cors-module-unlisted-origin'),
    urlRewrite: stack.urlRewrite.value === true,
    webDav: causes.has('webdav-verb'),
    aspNet: true,
    aspNetCore: true,
    ...more,
  };
  const refusesAnonymous = causes.has('windows-auth-preflight');
  const { text: serverText, ...server } = defaultServer(installed, {
    anonymous: !refusesAnonymous,
    windows: refusesAnonymous,
    php: kind === 'php',
    unlocked: own !== null && isConfigurationRead(hops),
    // Where the user's own file is known, what it does not deny is denied above it.
    deniedVerbs: causes.has('request-filtering-verb') ? ['OPTIONS'] : [],
  });
  const text = own === null ? supposedConfig(supposed, hops) : own.text;
  const mapped = isMapped(kind) ? [] : [handlerOf(supposed.optionsBy, hops)];
  return {
    installed,
    levels: [
      { ...server, text: edited(serverText, mapped) },
      { kind: 'site', path: '/', file: own?.name ?? 'web.config', text },
    ],
  };
}

function supposedConfig({ kind, sender, causes }: Supposed, hops: readonly Hop[]): string {
  const edits: ConfigEdit[] = sender === 'iis' ? [...observedHeaders(hops)] : [];
  if (causes.has('cors-module-unlisted-origin')) edits.push(...moduleRefusing(hops));
  return edited(kind === 'aspnet-core' ? defaultApplication(kind) : emptyConfig, edits);
}

const emptyConfig = '<configuration />';

/** What cannot be supposed of a file is not: then it does not answer as observed, and is not considered. */
function edited(text: string, edits: readonly ConfigEdit[]): string {
  const made = editConfig(text, edits);
  return made.ok ? made.text : text;
}

/** The mappings of these are known: the application's own, PHP's as its installers write them, or none. */
function isMapped(kind: ApplicationKind): boolean {
  return kind === 'aspnet-core' || kind === 'static' || kind === 'php';
}

/** The application gets every URL with every method that pages asked for, with or without OPTIONS. */
function handlerOf(optionsBy: Supposed['optionsBy'], hops: readonly Hop[]): ConfigEdit {
  const verbs = [...new Set(['GET', 'HEAD', 'POST', ...hops.map(({ method }) => method)])].filter(
    (verb) => verb !== 'OPTIONS' && !verb.includes(','),
  );
  const verb = optionsBy === 'application' ? '*' : verbs.join(',');
  const attributes = {
    name: 'application',
    path: '*',
    verb,
    modules: 'AspNetCoreModuleV2',
    resourceType: 'Unspecified',
  };
  return {
    kind: 'item',
    section: 'system.webServer/handlers',
    collection: [],
    item: element('add', attributes),
    key: 'name',
    guard: 'none',
    place: 'first',
    reason: '',
  };
}

/** The CORS headers that were seen, as custom headers: the same on all responses. */
function observedHeaders(hops: readonly Hop[]): readonly ConfigEdit[] {
  const responses = hops.flatMap(({ preflight, exchange }) =>
    [preflight?.response ?? [], exchange?.response ?? []].flat(),
  );
  return corsHeaderNames.flatMap((name) => {
    const line = responses.flatMap(({ headers }) => linesOf(headers, name))[0];
    return line ? [setCustomHeader(name, line.value, '')] : [];
  });
}

/** The CORS module with the origins that it was seen to let in. */
function moduleRefusing(hops: readonly Hop[]): readonly ConfigEdit[] {
  const allowed = hops.flatMap(({ origin, exchange }) =>
    origin !== null && exchange?.response && get(exchange.response.headers, 'access-control-allow-origin') === origin
      ? [origin]
      : [],
  );
  const origins = [...new Set(allowed)];
  const cors = { section: 'system.webServer/cors', reason: '' };
  return [
    ...['enabled', 'failUnlistedOrigins'].map(
      (name) => ({ ...cors, kind: 'attribute', path: [], name, value: 'true' }) as const,
    ),
    ...(origins.length > 0 ? origins : ['https://another.invalid']).map(
      (origin) =>
        ({
          ...cors,
          kind: 'item',
          collection: [],
          item: element('add', { origin }),
          key: 'origin',
          guard: 'none',
          place: 'last',
        }) as const,
    ),
  ];
}
