import type { CauseCode } from '../../diagnosis/causes/codes';
import { isNativeOptions } from '../../diagnosis/native-options';
import { iisModel } from '../../iis/model';
import type { IisServer, Installed } from '../../iis/server';
import type { Observed } from '../../policy/observe-policy';
import type { Hop } from '../../traffic/chain';
import { shapeOf } from '../judge/shape';
import type { CorsLayer, Stack } from '../stack/stack';
import type { Stopped } from '../stopped';
import type { WebConfigFile } from '../web-config/web-config-file';
import type { Assumption, Assumptions } from './assumption';
import { replay } from './replay';
import { reproduces } from './reproduces';
import { type Supposed, supposedServer } from './supposed-server';

/** Enough requests to tell servers apart: those of one shape are answered alike. */
const most = 200;

/**
 * The servers that would have answered as observed. Everything is tried that is not known: what runs there, which layer
 * sends the CORS headers, and whether IIS itself does what the causes say. What the observed answers contradict is dropped.
 */
export function assumptions(
  observed: readonly Observed[],
  stopped: readonly Stopped[],
  stack: Stack,
  own: WebConfigFile | null,
): Assumptions {
  const hops = distinct([...stopped, ...observed].map(({ hop }) => hop)).slice(0, most);
  const possible = candidates(stopped, stack, hops).flatMap((supposed) => {
    const made = serverOf(supposed, hops, stack, own);
    return reproduces(made.model, hops) ? [made] : [];
  });
  // Where a cause explains the answers, an application that happens to answer the same is not considered beside it.
  const trusted = stopped.some(
    ({ cause }) => ownCauses.has(cause()?.code ?? 'not-cors') && cause()?.confidence !== 'possible',
  );
  const explained = trusted ? possible.filter(({ supposed }) => supposed.causes.size > 0) : [];
  const left = explained.length > 0 ? explained : possible;
  if (left.length > 0) {
    const servers = left.map(({ iis, model, supposed }) => ({ iis, model, says: tellApart(supposed, left) }));
    return { servers, explained: true };
  }
  // Nothing that is known of IIS explains it: an application behind it is taken to answer everything.
  const simplest: Supposed = {
    kind: 'aspnet-core',
    optionsBy: 'application',
    sender: 'application',
    causes: new Set(),
  };
  const { iis, model } = serverOf(simplest, hops, stack, null);
  return { servers: [{ iis, model, says: '' }], explained: false };
}

interface Made extends Pick<Assumption, 'iis' | 'model'> {
  readonly supposed: Supposed;
}

function serverOf(supposed: Supposed, hops: readonly Hop[], stack: Stack, own: WebConfigFile | null): Made {
  const around = (more: Partial<Installed>) => supposedServer(supposed, hops, stack, own, more);
  const silent = { kind: supposed.kind, answer: () => ({ status: 200, headers: [], mimeType: '' }) };
  const answer = replay(hops, iisModel({ ...around({}), application: silent }));
  const iis = (more: Partial<Installed>): IisServer => ({
    ...around(more),
    application: { kind: supposed.kind, answer },
  });
  return { iis, model: iisModel(iis({})), supposed };
}

function candidates(stopped: readonly Stopped[], stack: Stack, hops: readonly Hop[]): readonly Supposed[] {
  const found = new Set(stopped.flatMap(({ cause }) => causeToTry(cause()) ?? []));
  const causes = found.size > 0 ? [found, new Set<CauseCode>()] : [found];
  return causes.flatMap((each) =>
    applicationsOf(stack, hops).flatMap((application) =>
      sendersOf(stack).map((sender) => ({ ...application, sender, causes: each })),
    ),
  );
}

/** Causes that are IIS's own doing. */
function causeToTry(cause: ReturnType<Stopped['cause']>): CauseCode | null {
  return cause !== null && ownCauses.has(cause.code) ? cause.code : null;
}

const ownCauses: ReadonlySet<CauseCode> = new Set([
  'windows-auth-preflight',
  'request-filtering-verb',
  'webdav-verb',
  'cors-module-unlisted-origin',
  'body-too-large',
]);

function applicationsOf({ application }: Stack, hops: readonly Hop[]): readonly Pick<Supposed, 'kind' | 'optionsBy'>[] {
  const { value } = application;
  if (value === 'aspnet-core') return [{ kind: value, optionsBy: 'application' }];
  if (value === 'static') return [{ kind: value, optionsBy: 'iis' }];
  // Nothing tells: one of ASP.NET stands for all.
  const kind = value === null || value === 'other' ? 'aspnet' : value;
  const native = hops.some(({ preflight }) => preflight?.response && isNativeOptions(preflight.response.headers));
  const byIis = { kind, optionsBy: 'iis' } as const;
  return native ? [byIis] : [byIis, { kind, optionsBy: 'application' }];
}

function sendersOf({ hasCors, corsHeadersFrom }: Stack): readonly CorsLayer[] {
  if (!hasCors) return ['application'];
  return corsHeadersFrom.value === null ? ['iis', 'application'] : [corsHeadersFrom.value];
}

/** In what a server differs from the others that are possible. */
function tellApart({ optionsBy, sender }: Supposed, all: readonly Made[]): string {
  const differs = (key: 'optionsBy' | 'sender'): boolean => new Set(all.map(({ supposed }) => supposed[key])).size > 1;
  const says: string[] = [];
  if (differs('sender'))
    says.push(sender === 'iis' ? 'IIS sends today’s CORS headers' : 'the application sends today’s CORS headers');
  if (differs('optionsBy')) says.push(optionsBy === 'iis' ? 'IIS answers OPTIONS' : 'the application answers OPTIONS');
  return says.join(' and ');
}

function distinct(hops: readonly Hop[]): readonly Hop[] {
  return [...new Map(hops.map((hop) => [shapeOf(hop), hop])).values()];
}
