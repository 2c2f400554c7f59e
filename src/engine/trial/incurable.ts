import type { RuleId } from '../diagnosis/rules/ids';
import { isOnlyOfServers } from '../http/server-only-header';
import type { RequestReport, ServerReport, Text } from '../report/report';
import { list, plain, say } from '../report/text';

/** A blocked request that a trial does not help, or not wholly, and why. */
export interface Incurable {
  /** Index in `requests`. */
  readonly request: number;
  /** true: it stays blocked. */
  readonly blocked: boolean;
  readonly text: Text;
}

/** What no header cures, said before it is tried. */
export function incurable(server: ServerReport, requests: readonly RequestReport[]): readonly Incurable[] {
  return server.blocked.flatMap((index) => {
    const request = requests[index];
    const found = request && (staysBlocked(request) ?? staysBroken(request));
    return found ? [{ request: index, ...found }] : [];
  });
}

type Found = Omit<Incurable, 'request'>;

const byRule: Readonly<Partial<Record<RuleId, (request: RequestReport) => Text | null>>> = {
  'local-network': () => plain('The browser does not let the page reach the local network.'),
  'preflight-status': ({ status }) =>
    say`Its preflight is answered ${status.preflight ?? 'with no status'}: a header does not change a status.`,
  'preflight-redirect': () => plain('Its preflight is redirected: a header does not change that.'),
  'headers-not-allowed': ({ problems }) => {
    const names = problems.flatMap(({ missing }) => missing).filter(isOnlyOfServers);
    return names.length === 0
      ? null
      : say`The page sends ${list(names)}: it passes once that is deleted from its code.`;
  },
  'redirect-with-credentials': () => plain('It is redirected to a URL with a password in it.'),
  'redirect-scheme': () => plain('It is redirected to what is neither http nor https.'),
};

function staysBlocked(request: RequestReport): Found | null {
  if (request.origin === 'null') {
    return { blocked: true, text: say`Its origin is ${'null'}, which no server should let in.` };
  }
  for (const { rule } of request.problems) {
    const text = byRule[rule]?.(request);
    if (text) return { blocked: true, text };
  }
  return null;
}

function staysBroken({ status: { actual } }: RequestReport): Found | null {
  if (actual === null || actual < 400) return null;
  return { blocked: false, text: say`It passes, but is still answered ${actual}: the page can read the error then.` };
}
