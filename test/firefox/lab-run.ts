import type { HarEntry } from '../../src/engine';
import type { CaseOutcome, Expectation, LabCase, LabRequest, Outcome } from '../lab/case';
import { hostsOf } from '../lab/hosts';
import type { Lab } from '../lab/lab';
import { unknownHost } from '../lab/origins';
import type { ConsoleReason } from './console';
import type { Session } from './session';
import type { Route } from './socks-proxy';

/** One case, as the page, the console and the extension saw it. */
export interface PlayedCase {
  readonly labCase: LabCase;
  readonly sent: readonly Sent[];
  readonly entries: readonly HarEntry[];
  readonly reasons: readonly ConsoleReason[];
}

export interface Sent {
  readonly request: LabRequest;
  readonly expect: Expectation;
  readonly outcome: Outcome;
}

/** Leads all names of a lab to it, and the name of a server that does not exist nowhere. */
export function routeTo({ httpPort, httpsPort }: Lab): Route {
  return (host, port) => {
    if (host === unknownHost || !/(^|\.)(localhost|contoso\.test|fabrikam\.test)$/.test(host)) return null;
    return port === 443 || port === 8443 ? httpsPort : httpPort;
  };
}

/** Sends a case's requests from its page. */
export async function playCase(session: Session, lab: Lab, labCase: LabCase): Promise<PlayedCase> {
  if (session.url !== labCase.page) await session.goto(labCase.page);
  const hosts = hostsOf(labCase);
  // What a preflight kept back reaches no server, and has no entry.
  const arrived = () => lab.received.filter(({ url }) => hosts.includes(url.host)).length;
  const before = arrived();
  const { value, entries, reasons } = await session.play('return window.runCase(arguments[0])', [labCase.id], {
    isOwn: ({ request }) => hosts.includes(new URL(request.url).host),
    // What fails before it reaches a server has one, too.
    count: () => Math.max(arrived() - before, 1),
  });
  const outcome = value as CaseOutcome;
  const { request, expect, beside } = labCase;
  const sent: Sent[] = [{ request, expect, outcome: outcome.request }];
  if (beside !== undefined && outcome.beside !== undefined) sent.push({ ...beside, outcome: outcome.beside });
  return { labCase, sent, entries, reasons };
}
