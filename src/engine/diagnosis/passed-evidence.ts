import type { StepId } from '../fetch/steps';
import { type HeaderList, linesOf } from '../http/header-list';
import type { Evidence } from '../report/report';
import type { Chain } from '../traffic/chain';
import type { Evaluated } from './evaluate';

type Looked = Readonly<Record<'request' | 'response', readonly string[]>>;

/** The headers that each step looks at. */
const lookedAt: Readonly<Partial<Record<StepId, Looked>>> = {
  'preflight-answered': {
    request: ['origin', 'access-control-request-method', 'access-control-request-headers'],
    response: [],
  },
  'allow-origin-present': {
    request: [],
    response: ['access-control-allow-origin'],
  },
  'allow-origin-matches': {
    request: ['origin'],
    response: ['access-control-allow-origin'],
  },
  'allow-credentials': {
    request: [],
    response: ['access-control-allow-credentials'],
  },
  'allow-methods-parses': {
    request: [],
    response: ['access-control-allow-methods'],
  },
  'allow-headers-parses': {
    request: [],
    response: ['access-control-allow-headers'],
  },
  'method-allowed': {
    request: ['access-control-request-method'],
    response: ['access-control-allow-methods'],
  },
  'headers-allowed': {
    request: ['access-control-request-headers'],
    response: ['access-control-allow-headers'],
  },
  'redirect-scheme': { request: [], response: ['location'] },
  'redirect-without-credentials': { request: [], response: ['location'] },
};

/** The header lines a passed step looked at, as far as they were there. */
export function passedEvidence(chain: Chain, { hop: index, at, result: { step } }: Evaluated): readonly Evidence[] {
  const hop = chain.hops[index];
  const exchange = at === 'preflight' ? hop?.preflight : hop?.exchange;
  const looked = lookedAt[step];
  if (!exchange || !looked) return [];
  const rows = (message: 'request' | 'response', headers: HeaderList): readonly Evidence[] =>
    looked[message].flatMap((name) =>
      linesOf(headers, name).map((line) => ({
        entry: exchange.entry,
        at,
        hop: index,
        message,
        header: line.name,
        value: line.value,
        marks: [],
      })),
    );
  return [...rows('request', exchange.requestHeaders), ...rows('response', exchange.response?.headers ?? [])];
}
