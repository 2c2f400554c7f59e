import { page, remote } from './hosts';
import { type Answer, type Exchange, needsPreflight, type Pairs } from './recording';

/** A request that may send a preflight first. */
export interface Asking {
  readonly source: string;
  readonly method?: string;
  readonly headers?: Pairs;
  readonly preflight: Answer;
  readonly answer?: Answer;
  readonly credentials?: 'omit' | 'include';
  readonly refused: boolean;
  readonly asks?: string;
  readonly deviates?: string;
  readonly code?: string;
  readonly parameter?: string;
}

/** A request that sends a preflight first, if it needs one. */
export function asking({ source, preflight, refused, ...row }: Asking): Exchange {
  const { method = 'GET', headers = [], asks, ...rest } = row;
  const url = `${remote}/fetch/api/resources/preflight.py`;
  const first = asks !== undefined || needsPreflight(method, headers);
  const hop = { url, method, origin: page, headers, ...(first && { preflight }), ...(asks !== undefined && { asks }) };
  const { answer: after = preflight, ...expected } = rest;
  const hops = [refused && first ? hop : { ...hop, answer: { ...after, status: after.status ?? 200 } }];
  return { ...expected, source, hops, outcome: refused ? 'blocked' : 'allowed' };
}
