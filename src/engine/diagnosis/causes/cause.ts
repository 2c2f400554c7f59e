import type { Exchange, Response } from '../../http/exchange';
import { get } from '../../http/header-list';
import type { Confidence, Problem, Text } from '../../report/report';
import type { Chain, Hop } from '../../traffic/chain';
import type { RuleId } from '../rules/ids';
import type { ServerTraffic } from '../server-traffic';

/** What a cause may look at: the request that stopped, and everything else the capture has of its server. */
export interface Evidence {
  /** Where the browser stopped. */
  readonly problem: Problem;
  readonly problems: readonly Problem[];
  /** What the page asked for, with every redirect of it. */
  readonly chain: Chain;
  readonly hop: Hop;
  /** The judged exchange and its response: the preflight's or the request's own. */
  readonly exchange: Exchange;
  readonly response: Response;
  readonly origin: string;
  readonly server: ServerTraffic;
}

export interface Finding {
  readonly confidence: Confidence;
  readonly explain: Text;
  /** What to change, in one sentence. */
  readonly change: string;
}

/** Why a server answers as it does. Gives null if the evidence does not point to it. */
export type Cause = (evidence: Evidence) => Finding | null;

export function stoppedBy({ problem }: Evidence, ...rules: readonly RuleId[]): boolean {
  return rules.includes(problem.rule);
}

/** Whether the page is not let in, or not with credentials. `*` twice does not count: it is meant for everybody. */
export function isKeptOut(evidence: Evidence): boolean {
  if (stoppedBy(evidence, 'allow-origin-multiple'))
    return get(evidence.response.headers, 'access-control-allow-origin')?.includes('*') === false;
  return stoppedBy(
    evidence,
    'allow-origin-missing',
    'allow-origin-wildcard-with-credentials',
    'allow-origin-invalid',
    'allow-origin-mismatch',
    'allow-credentials-not-true',
  );
}

/** A cause whose cure lets the page's origin in: of `null`, which any site can send, nobody is told so. */
export function ofNamedOrigin(cause: Cause): Cause {
  return (evidence) => (evidence.origin === 'null' ? null : cause(evidence));
}

/** Whether `null` is the page’s own origin: to other pages’ requests a redirect between two other origins gives it. */
export function isOfPageWithoutOrigin({ chain }: Evidence): boolean {
  return chain.hops[0].origin === 'null';
}

export function atPreflight({ problem }: Evidence): boolean {
  return problem.at === 'preflight';
}

/** The judged response carries no header of CORS at all. */
export function isBare({ response }: Evidence): boolean {
  return !response.headers.some(({ name }) => name.toLowerCase().startsWith('access-control-'));
}
