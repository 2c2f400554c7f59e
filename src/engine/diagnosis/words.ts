import type { Response } from '../http/exchange';
import { get } from '../http/header-list';
import { isRedirectStatus } from '../http/status';
import type { Problem, Text } from '../report/report';
import { plain, say } from '../report/text';
import type { Chain } from '../traffic/chain';
import { looksLikeNoCors, mayBeNoCors, type RequestKind } from '../traffic/request-kind';
import { failureOf } from './failures';
import type { Assumption } from './modes';
import { notCors } from './not-cors';
import { endsInRedirect, isAnswered, keepsRedirect, lastAsked, lastHop, wasBlocked } from './observe';

/** What is said of a request in a sentence, and in a few words for a list row. */
export interface Words {
  readonly summary: Text;
  readonly brief: string;
}

/** The protocol lets it through. Without the request itself that is only half the answer. */
export function passedWords(chain: Chain): Words {
  const { exchange, origin, method } = lastAsked(chain);
  const trial = isOfTrial(chain);
  const who = plain(trial ? 'The trial' : 'The server');
  if (keepsRedirect(chain)) {
    return {
      summary: say`${who} lets ${origin ?? ''} have its redirect. The browser did not follow it: the page asked for that (${'redirect: "manual"'}), or cancelled the request.`,
      brief: 'Redirect not followed',
    };
  }
  if (exchange !== null && !isAnswered(exchange)) {
    return {
      summary: say`The headers of the answer to the ${method} request are not in the capture.`,
      brief: 'No answer captured',
    };
  }
  if (endsInRedirect(chain)) {
    return {
      summary: say`${who} lets ${origin ?? ''} follow its redirect, and what came of that is not in the capture.`,
      brief: 'Redirect’s target not captured',
    };
  }
  if (exchange !== null) {
    const lets = say`${who} lets ${origin ?? ''} read this`;
    return {
      summary: trial ? say`${lets}; the server is as before.` : say`${lets}.`,
      brief: trial ? 'Allowed by the trial' : allowedBrief(exchange.response),
    };
  }
  return {
    summary: say`The preflight lets the ${method} request go, but the request itself is not in the capture.`,
    brief: 'Request not captured',
  };
}

/** The headers that let it through are those of a trial. */
function isOfTrial({ hops }: Chain): boolean {
  return hops.some(({ exchange, preflight }) => exchange?.trial || preflight?.trial);
}

function allowedBrief(response: Response | null): string {
  const everyone = response !== null && get(response.headers, 'access-control-allow-origin') === '*';
  return everyone ? 'Any origin allowed' : 'Origin allowed';
}

/** The browser stopped it, or would with credentials. */
export function stoppedWords(chain: Chain, problems: readonly Problem[], possible: readonly Assumption[]): Words {
  const stopped = possible.flatMap((assumption) => {
    const failure = assumption.stop && failureOf(chain, assumption.stop, assumption);
    return failure ? [failure] : [];
  });
  const [first] = stopped;
  if (!first) return { summary: say`The browser blocked it.`, brief: 'Blocked' };
  const depends = stopped.length < possible.length;
  const further = problems.filter(({ when }) => when === 'always').length - 1;
  const more = further > 0 && !depends ? ` · then ${further} more` : '';
  const explained = first.rule.explain(first.check);
  const summary = first.check.exchange.kept ? say`From the browser’s cache: ${explained}` : explained;
  if (mayBeNoCors(lastHop(chain))) {
    return {
      summary: say`Blocked unless the page sent it in mode ${'no-cors'}, which the capture does not tell. ${summary}`,
      brief: first.rule.brief(first.check),
    };
  }
  const condition = wasBlocked(chain) ? isItOrRedirect : say`Blocked only if the page sends credentials.`;
  return {
    summary: depends ? say`${condition} ${summary}` : summary,
    brief: `${first.rule.brief(first.check)}${more}`,
  };
}

const isItOrRedirect = say`Either the page follows no redirects (${'redirect: "error"'}), or it sends credentials: the traffic does not tell.`;

/** The browser failed it, and no step of the protocol explains why; or it passed, and the protocol says it should not. */
export function unexplainedWords(chain: Chain): Words {
  const hop = lastHop(chain);
  const { exchange, preflight } = hop;
  if (preflight && !preflight.response) return wordsOf(withoutAnswer);
  if (!wasBlocked(chain)) return wordsOf(looksLikeNoCors(hop) ? probablyNoCors : passedAnyway);
  return { summary: whyFailed(exchange?.response ?? null), brief: 'Reason not in the capture' };
}

const passedAnyway = {
  text: 'It passed without the headers that CORS asks for: an extension or a policy of the browser lets it through.',
  brief: 'Passed without CORS',
};

const probablyNoCors = {
  text: 'It passed without the headers that CORS asks for: probably it was sent in mode no-cors, and the page cannot read it.',
  brief: 'Probably no-cors',
};

const withoutAnswer = {
  text: 'The answer to the preflight is not in the capture, so the reason cannot be told.',
  brief: 'Preflight’s answer not captured',
};

function whyFailed(response: Response | null): Text {
  const error = 'net::ERR_FAILED';
  if (response === null || response.headers.length === 0) {
    return say`The browser reports ${error} without the response’s headers, as it does for some requests of workers: the reason cannot be told from this capture.`;
  }
  if (isRedirectStatus(response.status)) {
    return say`The browser reports ${error}, but every step of CORS passes: it did not follow the redirect, as with ${'redirect: "error"'}.`;
  }
  return say`The browser reports ${error}, but every step of CORS passes: something else stopped it.`;
}

/** The CORS protocol does not apply, or the network failed. */
export function outsideWords(chain: Chain, kind: RequestKind, error: string | null): Words {
  if (error === '') {
    return {
      summary: plain(
        'Not a CORS error: the browser stopped it before it was sent, as it does with mixed content or by a policy.',
      ),
      brief: 'Stopped before it was sent',
    };
  }
  if (error !== null) return { summary: say`Not a CORS error: ${error}.`, brief: error };
  if (kind === 'service-worker' && wasBlocked(chain)) return wordsOf(failedInWorker);
  if (kind !== 'unknown' && kind !== 'cors') return wordsOf(notCors[kind]);
  return {
    summary: say`The capture lacks the headers that tell in which mode it was sent, so whether CORS applies is not known.`,
    brief: 'Request mode not captured',
  };
}

const failedInWorker = {
  text: 'A service worker answered it, and with a failure: look at the request that the worker made itself, and at its code.',
  brief: 'Failed in a service worker',
};

function wordsOf({ text, brief }: { readonly text: string; readonly brief: string }): Words {
  return { summary: plain(text), brief };
}
