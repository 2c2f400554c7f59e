import type { ServerTraffic } from '../diagnosis/server-traffic';
import { assumptions } from '../fix/assume/assumptions';
import { checkScripts } from '../fix/check-scripts';
import { fixesFor } from '../fix/fixes';
import { shapeOf } from '../fix/judge/shape';
import { questionsFor } from '../fix/stack/questions';
import { readStack } from '../fix/stack/read-stack';
import type { Stack } from '../fix/stack/stack';
import { isServers, type Stopped } from '../fix/stopped';
import { isConfigurationRead } from '../fix/web-config/own-configuration';
import { readWebConfig } from '../fix/web-config/read-web-config';
import type { WebConfigFile } from '../fix/web-config/web-config-file';
import { serverHeadersSent, withoutServerHeaders } from '../fix/without-server-headers';
import { mayUseCredentials, type Observed, observePolicy } from '../policy/observe-policy';
import type { Policy } from '../policy/policy';
import { editPolicy } from '../policy/policy-edit';
import type { KnownFixes } from './known-fixes';
import { lazy } from './lazy';
import type { ServerReport } from './report';
import type { ServerInput } from './server-input';

/** What there is to do at a server: the policy it needs, and the ways to get there. All but the policy is made when read. */
export interface ServerFix extends Pick<ServerReport, 'policy' | 'questions'> {
  readonly fixes: () => ServerReport['fixes'];
  readonly checks: () => ServerReport['checks'];
  readonly webConfig: () => ServerReport['webConfig'];
}

export function serverFix(
  server: ServerTraffic,
  seen: readonly Observed[],
  stoppedNow: readonly Stopped[],
  input: ServerInput,
  known: KnownFixes,
): ServerFix {
  const observed = seen.map(withoutServerHeaders);
  const stopped = stoppedNow.map(withoutServerHeaders);
  const isRead = lazy(() => isConfigurationRead(observed.map(({ hop }) => hop)));
  const own = lazy(() => (input.webConfig ? readWebConfig(input.webConfig, isRead()) : null));
  const stack = lazy(() => {
    const causes = new Set(stopped.flatMap(({ cause }) => cause()?.code ?? []));
    return readStack(server, causes, input.answers, own()?.signs ?? null);
  });
  const curable = lazy(() => stopped.some(isServers));
  const policy = lazy(() => {
    const least = observePolicy(observed);
    return editPolicy(signsIn(stopped, stack) ? editPolicy(least, { credentials: true }) : least, input.policy ?? {});
  });
  const fixes = lazy(() => {
    if (!curable()) return [];
    const webConfig = input.webConfig ?? null;
    const judged = signsIn(stopped, stack)
      ? stopped.map((each) => ({ ...each, credentials: withCredentials }))
      : stopped;
    const dropsCredentials = !policy().credentials && mayUseCredentials(observed);
    const sentInVain = serverHeadersSent(stoppedNow.map(({ hop }) => hop));
    return known.of(
      server.origin,
      keyOf(policy(), stack(), judged, observed, webConfig, sentInVain, [dropsCredentials, isRead()]),
      () =>
        fixesFor({
          policy: policy(),
          stack: stack(),
          stopped: judged,
          assumptions: assumptions(observed, judged, stack(), webConfig),
          sentInVain,
          dropsCredentials,
          webConfig,
          isConfigurationRead: isRead(),
        }),
    );
  });
  return {
    get policy() {
      return policy();
    },
    get questions() {
      return !curable() ? [] : questionsFor(stack(), policy().origins.length);
    },
    fixes,
    checks: lazy(() => checkScripts(stopped.filter(isServers), policy())),
    webConfig: () => own()?.report ?? null,
  };
}

/** Everything that fixes depend on: requests of one shape make no difference but for their places in the report. */
function keyOf(
  policy: Policy,
  stack: Stack,
  stopped: readonly Stopped[],
  observed: readonly Observed[],
  webConfig: WebConfigFile | null,
  sentInVain: readonly string[],
  seenOfServer: readonly boolean[],
): string {
  const requests = stopped.map((each) => {
    const cause = each.cause();
    return [each.request, each.hop.url, shapeOf(each.hop), cause?.code, cause?.confidence, each.credentials()];
  });
  return JSON.stringify([
    policy,
    stack,
    webConfig,
    sentInVain,
    seenOfServer,
    requests,
    [...new Set(observed.map(({ hop }) => shapeOf(hop)))],
  ]);
}

const withCredentials = () => 'include' as const;

/** Where IIS lets in only who is signed in, a page without credentials gets nowhere: so it must send them. */
function signsIn(stopped: readonly Stopped[], stack: () => Stack): boolean {
  return stopped.some(({ credentials }) => credentials() === 'unknown') && stack().refusesAnonymous;
}
