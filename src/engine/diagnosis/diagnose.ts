import type { CredentialsMode } from '../fetch/request';
import { originOf } from '../http/origin';
import { lazy } from '../report/lazy';
import type { Credentials, Problem, Reason, StepReport, Text, Verdict } from '../report/report';
import { plain, say } from '../report/text';
import type { Chain, Hop } from '../traffic/chain';
import { type RequestKind, requestKind } from '../traffic/request-kind';
import { failureOf } from './failures';
import { ladderOf } from './ladder';
import { type Assumption, modesOf } from './modes';
import { explainNetworkError, notCors } from './not-cors';
import { lastHop, networkError, wasBlocked } from './observe';
import { problemsOf, reasonsOf } from './problems';

/**
 * What is to be said of one request, without its cause: that takes the other requests to its server. What takes time is
 * made when it is asked for: few of many requests are looked at.
 */
export interface Diagnosis {
  readonly chain: Chain;
  readonly verdict: Verdict;
  readonly credentials: Credentials;
  /** The hop where it stopped, else the last. */
  readonly hop: Hop;
  /** Whether it is stopped under a credentials mode that is possible. */
  readonly stops: boolean;
  readonly reasons: () => readonly Reason[];
  readonly problems: () => readonly Problem[];
  /** The ladder. */
  readonly steps: () => readonly StepReport[];
  readonly words: () => Words;
}

export interface Words {
  readonly summary: Text;
  readonly brief: string;
}

/** Judges one chain. `settled` is the user's answer to whether its requests carry credentials. */
export function diagnose(chain: Chain, settled: CredentialsMode | undefined): Diagnosis {
  const kinds = chain.hops.map(requestKind);
  if (!kinds.includes('cors')) return notJudged(chain, kinds);
  const { possible, credentials } = modesOf(chain, settled);
  const error = networkError(chain);
  if (error !== null) {
    const failed = outside(chain, 'not-cors', () => ({ summary: explainNetworkError(error), brief: error }));
    return { ...failed, steps: lazy(() => ladderOf(chain, possible)) };
  }
  if (possible.length === 0) return unexplained(chain);
  const stops = possible.filter(({ stop }) => stop !== null);
  const problems = lazy(() => problemsOf(chain, possible));
  const judged = {
    chain,
    credentials,
    hop: stopHop(chain, stops),
    stops: stops.length > 0,
    reasons: lazy(() => reasonsOf(chain, possible)),
    problems,
    steps: lazy(() => ladderOf(chain, possible)),
  };
  if (stops.length === 0) return { ...judged, ...passed(chain) };
  return {
    ...judged,
    verdict: stops.length === possible.length ? 'blocked' : 'unknown',
    words: lazy(() => whyStopped(problems(), chain, possible)),
  };
}

function stopHop(chain: Chain, stops: readonly Assumption[]): Hop {
  return chain.hops[stops[0]?.stop?.hop ?? chain.hops.length - 1] ?? chain.hops[0];
}

/** The protocol lets it through. Without the request itself that is only half the answer. */
function passed(chain: Chain): Pick<Diagnosis, 'verdict' | 'words'> {
  const { exchange, origin, method } = lastHop(chain);
  if (exchange === null) {
    return {
      verdict: 'unknown',
      words: () => ({
        summary: say`The preflight lets the ${method} request go, but the request itself is not in the capture.`,
        brief: 'Request not captured',
      }),
    };
  }
  return {
    verdict: 'allowed',
    words: () => ({ summary: say`The server lets ${origin ?? ''} read this.`, brief: 'Allowed' }),
  };
}

function whyStopped(problems: readonly Problem[], chain: Chain, possible: readonly Assumption[]): Words {
  const stopped = possible.flatMap((assumption) => {
    const failure = assumption.stop && failureOf(chain, assumption.stop, assumption);
    return failure ? [failure] : [];
  });
  const [first] = stopped;
  if (!first) return { summary: say`The browser blocked it.`, brief: 'Blocked' };
  const depends = stopped.length < possible.length;
  const further = problems.filter(({ when }) => when === 'always').length - 1;
  const more = further > 0 && !depends ? ` · then ${further} more` : '';
  const summary = first.rule.explain(first.check);
  return {
    summary: depends ? say`Blocked only if the page sends credentials. ${summary}` : summary,
    brief: `${first.rule.brief(first.check)}${more}`,
  };
}

/** The browser failed it, and no step of the protocol explains why; or it passed, and the protocol says it should not. */
function unexplained(chain: Chain): Diagnosis {
  if (!wasBlocked(chain)) return outside(chain, 'not-cors', () => wordsOf(notCors['no-cors']));
  const headers = lastHop(chain).exchange?.response?.headers ?? [];
  return outside(chain, 'unknown', () => ({
    summary:
      headers.length === 0
        ? say`The browser reports ${'net::ERR_FAILED'} without the response’s headers, as it does for some requests of workers: the reason cannot be told from this capture.`
        : say`The browser reports ${'net::ERR_FAILED'}, but every step of CORS passes: something else stopped it.`,
    brief: 'Reason not in the capture',
  }));
}

function notJudged(chain: Chain, kinds: readonly RequestKind[]): Diagnosis {
  const error = networkError(chain);
  if (error !== null) {
    return outside(chain, 'not-cors', () => ({ summary: explainNetworkError(error), brief: error }));
  }
  const kind = kinds[kinds.length - 1];
  if (kind === undefined || kind === 'unknown' || kind === 'cors') {
    return outside(chain, 'unknown', () => ({
      summary: say`It failed before it was sent, and the capture does not say in which mode it was.`,
      brief: 'Failed before it was sent',
    }));
  }
  return outside(chain, 'not-cors', () => wordsOf(notCors[kind]));
}

function wordsOf({ text, brief }: { readonly text: string; readonly brief: string }): Words {
  return { summary: plain(text), brief };
}

function outside(chain: Chain, verdict: Verdict, words: () => Words): Diagnosis {
  const hop = lastHop(chain);
  return {
    chain,
    verdict,
    credentials: 'unknown',
    hop,
    stops: false,
    reasons: none,
    problems: none,
    steps: none,
    words,
  };
}

function none(): readonly [] {
  return [];
}

/** Origin of the server that a hop asked. */
export function serverOf(hop: Hop): string {
  return originOf(hop.url);
}
