import type { Exchange, Response } from '../http/exchange';
import type { Chain } from '../traffic/chain';
import { requestedHeaderNames } from '../traffic/preflight';
import type { Check } from './check';
import { type Evaluated, originAt } from './evaluate';
import type { Assumption } from './modes';
import { ruleFor } from './rules';
import type { Rule } from './rules/rule';

/** Of a request that was never sent, or never answered. */
const noResponse: Response = { status: 0, headers: [], mimeType: '' };

/** A failed step with the rule that explains it. */
export interface Failure {
  readonly evaluated: Evaluated;
  readonly rule: Rule;
  readonly check: Check;
}

/** The failed steps of an assumption, in order, each with its rule. */
export function failuresOf(chain: Chain, assumption: Assumption): readonly Failure[] {
  return assumption.steps
    .filter(({ result }) => result.outcome === 'fail')
    .flatMap((evaluated) => failureOf(chain, evaluated, assumption) ?? []);
}

/** The failure of one step, null for a step that no rule is about. */
export function failureOf(chain: Chain, evaluated: Evaluated, { credentials }: Assumption): Failure | null {
  const hop = chain.hops[evaluated.hop];
  if (!hop) return null;
  const exchange: Exchange | null = evaluated.at === 'preflight' ? hop.preflight : hop.exchange;
  if (!exchange) return null;
  const origin = originAt(hop, evaluated.at);
  const first = chain.hops[0].origin;
  const check: Check = {
    hop: evaluated.hop,
    at: evaluated.at,
    origin,
    tainted: origin === 'null' && first !== null && first !== origin,
    url: hop.url,
    method: hop.method,
    credentials,
    exchange,
    response: exchange.response ?? noResponse,
    requestedHeaders: hop.preflight ? requestedHeaderNames(hop.preflight) : [],
    missing: evaluated.result.missing ?? [],
  };
  const rule = ruleFor(evaluated.result.step, check);
  return rule && { evaluated, rule, check };
}
