import type { CauseCode } from '../../diagnosis/causes/codes';
import { factsOf } from '../../diagnosis/server-facts';
import type { ServerTraffic } from '../../diagnosis/server-traffic';
import { get } from '../../http/header-list';
import { isPreflight } from '../../traffic/preflight';
import type { Known, OwnCors, Stack, StackAnswers, StackApplication } from './stack';

/** What a web.config of the user's says of the stack. */
export interface ConfigSigns {
  readonly application: StackApplication | null;
  readonly ownCors: readonly OwnCors[];
  readonly vary: string | null;
  readonly usesRewrite: boolean;
}

const nothing: Known<never> = { value: null, from: 'nothing', because: '' };

/**
 * What is known of a server's software: what the user said counts for most, then their web.config, then what the responses
 * give away. `causes` are those of its stopped requests.
 */
export function readStack(
  server: ServerTraffic,
  causes: ReadonlySet<CauseCode>,
  answers: StackAnswers = {},
  config: ConfigSigns | null = null,
): Stack {
  const facts = factsOf(server);
  const ownCors = config?.ownCors ?? [];
  const hasModule = ownCors.some(({ kind }) => kind === 'cors-section');
  return {
    application: first(
      answered(answers.application),
      found(config?.application, 'web.config', 'your web.config has its handler'),
      applicationSeen(server, causes),
    ),
    corsModule: first(
      answered(answers.corsModule),
      found(hasModule || undefined, 'web.config', 'your web.config has its section'),
      found(causes.has('cors-module-unlisted-origin') || undefined, 'traffic', 'it refused an origin with 403'),
    ),
    urlRewrite: first(
      answered(answers.urlRewrite),
      found(config?.usesRewrite || undefined, 'web.config', 'your web.config has its section'),
    ),
    corsHeadersFrom: first(
      answered(answers.corsHeadersFrom),
      found(
        ownCors.some(({ kind }) => kind === 'custom-headers') ? ('iis' as const) : undefined,
        'web.config',
        'your web.config sets them',
      ),
      found(
        facts.iisSendsAllowOrigin ? ('iis' as const) : undefined,
        'traffic',
        'IIS’s own answer to OPTIONS carries them',
      ),
      found(
        facts.echoed.size > 1 ? ('application' as const) : undefined,
        'traffic',
        'they change with the origin, which custom headers cannot',
      ),
    ),
    hasCors: server.hasCors,
    refusesAnonymous: server.exchanges.some(
      (exchange) =>
        isPreflight(exchange) &&
        exchange.response?.status === 401 &&
        /\b(negotiate|ntlm)\b/i.test(get(exchange.response.headers, 'www-authenticate') ?? ''),
    ),
    isAzure: facts.isAzure,
    foreign: foreignProduct(server),
    isKestrel: server.isKestrel,
    ownCors,
    ownVary: config?.vary ?? null,
  };
}

function applicationSeen(server: ServerTraffic, causes: ReadonlySet<CauseCode>): Known<StackApplication> {
  if (causes.has('webapi-no-policy') || causes.has('webapi-policy-refused')) {
    return { value: 'aspnet-web-api', from: 'traffic', because: 'its answer is ASP.NET Web API’s' };
  }
  if (server.isKestrel || causes.has('aspnetcore-policy-refused')) {
    return { value: 'aspnet-core', from: 'traffic', because: 'its answer is ASP.NET Core’s' };
  }
  if (factsOf(server).isFramework) {
    return { value: 'aspnet', from: 'traffic', because: 'its responses name ASP.NET' };
  }
  const php = server.exchanges.some(({ response }) =>
    /php/i.test((response && get(response.headers, 'x-powered-by')) ?? ''),
  );
  return php ? { value: 'php', from: 'traffic', because: 'its responses name PHP' } : nothing;
}

/** Something other than IIS, as far as the responses tell. */
function foreignProduct({ product, isIis, isKestrel }: ServerTraffic): string | null {
  return product === null || isIis || isKestrel || /ASP\.NET|http\.sys/.test(product) ? null : product;
}

function first<T>(...known: readonly Known<T>[]): Known<T> {
  return known.find(({ value }) => value !== null) ?? nothing;
}

function answered<T>(value: T | undefined): Known<T> {
  return value === undefined ? nothing : { value, from: 'answer', because: 'you said so' };
}

function found<T>(value: T | null | undefined, from: 'web.config' | 'traffic', because: string): Known<T> {
  return value === undefined || value === null ? nothing : { value, from, because };
}
