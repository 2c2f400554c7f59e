import { iisModel } from '../../src/engine/iis/model';
import type { Random } from '../differential/random';
import { applied, type Diagnosed, diagnose } from './cells';
import type { Exchanged, ModelServers } from './model-servers';
import { negatives } from './negatives';
import type { Pages, Sending } from './pages';
import type { Scenario, ScenarioKind } from './scenario';
import { harEntries } from './traffic';
import type { Sent } from './wish';

/** One cause, one change. */
export interface Cell {
  readonly kind: ScenarioKind;
  readonly index: number;
  readonly target: string;
  /** not offered: it is for another kind of application, or the prediction says that it does not help, or does not know. */
  readonly result: 'passes' | 'not-offered' | 'wrong';
  /** What went wrong, '' if nothing did. */
  readonly text: string;
  readonly recommended: boolean;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

interface Played {
  readonly kind: ScenarioKind;
  readonly index: number;
  readonly host: string;
  readonly scenario: Scenario;
  readonly diagnosed: Diagnosed;
}

/**
 * Plays scenarios: sees the requests fail in the browser, takes every change that is offered, makes it on the server, sees
 * the same requests pass, and those that nobody asked for fail.
 */
export async function playScenarios(
  servers: ModelServers,
  pages: Pages,
  batch: readonly { readonly kind: ScenarioKind; readonly index: number; readonly random: Random }[],
): Promise<readonly Cell[]> {
  const made = batch.map(({ kind, index, random }) => {
    const scenario = kind.make(random);
    const sendings = [...scenario.wishes, ...(scenario.beside ?? [])].map((wish, i): Sending & { log: Exchanged[] } => {
      const host = `${i}-s${index}.contoso.test`;
      return { host, wish, log: served(servers, host, scenario) };
    });
    return { kind, index, host: `s${index}.contoso.test`, scenario, sendings };
  });
  const before = await pages.send(made.flatMap(({ sendings }) => sendings));
  let at = 0;
  const played = made.map(({ sendings, ...each }): Played => {
    const entries = sendings.flatMap(({ wish, log }, i) => {
      const sent = before[at++] as Sent;
      const wanted = i < each.scenario.wishes.length;
      if (sent.passed === wanted) {
        throw new Error(
          `${each.kind.cause} ${each.index}: ${wanted ? 'a request passes before any change' : 'what should pass beside does not'}`,
        );
      }
      return harEntries(each.host, wish, relabelled(log, each.host), sent);
    });
    return { ...each, diagnosed: diagnose(each.host, each.scenario, entries) };
  });
  return (await Promise.all(played.map((each) => playFixes(servers, pages, each)))).flat();
}

function served(servers: ModelServers, host: string, { server }: Scenario): Exchanged[] {
  const log: Exchanged[] = [];
  servers.serve(host, iisModel(server()), log);
  return log;
}

/** Each wish had a host of its own, to tell the logs apart; for the report they are one server. */
function relabelled(log: readonly Exchanged[], host: string): readonly Exchanged[] {
  return log.map(({ request, answer }) => {
    const url = new URL(request.url);
    url.host = host;
    return { request: { ...request, url: url.href }, answer };
  });
}

async function playFixes(servers: ModelServers, pages: Pages, played: Played): Promise<readonly Cell[]> {
  const { kind, index, host, scenario, diagnosed } = played;
  const { fixes, policy } = diagnosed.server;
  return Promise.all(
    fixes.map(async (fix): Promise<Cell> => {
      const { target, recommended, files } = fix;
      const cell = { kind, index, target, recommended, files };
      // The contract for any server is text: there is nothing to apply.
      if (fix.predicted !== 'passes' || target === 'http' || isForOther(target, scenario))
        return { ...cell, result: 'not-offered', text: fix.remaining[0]?.text ?? '' };
      const after = `${target}-${host}`;
      servers.serve(after, applied(scenario, fix, policy, fixes), []);
      const wanted = scenario.wishes.map((wish): Sending => ({ host: after, wish }));
      const unwanted = scenario.wishes
        .flatMap((wish) => negatives(wish, policy))
        .map((wish): Sending => ({ host: after, wish }));
      const sent = await pages.send([...wanted, ...unwanted]);
      const refused = wanted.findIndex((_, i) => !sent[i]?.passed || sent[i].status >= 400);
      const opened = unwanted.findIndex((_, i) => sent[wanted.length + i]?.passed);
      const text =
        refused >= 0
          ? `${describe(wanted[refused])} does not pass (${sent[refused]?.status})`
          : opened >= 0
            ? `${describe(unwanted[opened])} passes, and nobody asked for it`
            : '';
      return { ...cell, result: text === '' ? 'passes' : 'wrong', text };
    }),
  );
}

/** Its owner knows what the application is, and does not write code for another framework. */
function isForOther(target: string, { server }: Scenario): boolean {
  const { kind } = server().application;
  if (target === 'aspnet-core') return kind !== 'aspnet-core';
  return target === 'aspnet-web-api' && kind !== 'aspnet-web-api' && kind !== 'aspnet';
}

function describe(sending: Sending | undefined): string {
  if (sending === undefined) return '';
  const { origin, method, headers, credentials } = sending.wish;
  return `${method} from ${origin} with ${headers.join(', ') || 'no headers'}${credentials ? ' and credentials' : ''}`;
}
