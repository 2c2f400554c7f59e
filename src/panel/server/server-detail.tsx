import type { ServerReport } from '../../engine/report/report';
import { CredentialsQuestion } from '../parts/credentials-question';
import { Origin } from '../parts/origin';
import { useStore } from '../store/context';
import { figure } from '../texts';
import { AdviceList } from './advice-list';
import { Checks } from './checks';
import { FixTargets } from './fix-targets';
import { OwnConfig } from './own-config/own-config';
import { PolicyEditor } from './policy/policy-editor';
import { RequestLinks } from './request-links';
import { ServerTools } from './server-tools';
import { StackQuestions } from './stack/stack-questions';
import { serverTexts } from './texts';

export function ServerDetail({ origin }: { readonly origin: string }) {
  const { analysis } = useStore();
  const server = analysis.serversByOrigin.value.get(origin);
  const requests = analysis.report.value.requests.filter((request) => request.server === origin);
  const blocked = requests.filter(({ verdict }) => verdict === 'blocked');
  const problems = new Set(blocked.flatMap(({ problems }) => problems.map(({ rule, at }) => `${rule} ${at}`)));
  const asks = server?.credentials === 'unknown' || analysis.answers.value[origin] !== undefined;
  return (
    <>
      <h2 class="server-title">
        <Origin origin={origin} />
        {server?.product && <span class="dim"> {server.product}</span>}
      </h2>
      <p class="sentence">
        {blocked.length > 0 ? (
          <>
            <b class="lead blocked">{figure(blocked.length)}</b> {serverTexts.headline(blocked.length, problems.size)}
          </>
        ) : (
          serverTexts.headlineNone(requests.length)
        )}
      </p>
      {server && asks && <CredentialsQuestion server={origin} />}
      {server && <ServerFix server={server} blocked={blocked.length} />}
      {server && <ServerTools server={server} />}
      {blocked.length > 0 && <RequestLinks title={serverTexts.requests} requests={blocked} />}
      {server && <AdviceList server={server} />}
    </>
  );
}

function ServerFix({ server, blocked }: { readonly server: ServerReport; readonly blocked: number }) {
  const { servers } = useStore();
  const none = server.fixes.length === 0;
  if (none && blocked === 0) return <p class="dim">{serverTexts.noFix}</p>;
  const said = servers.inputs.value[server.origin] !== undefined;
  if (none && !said) return <p class="dim">{serverTexts.noFixBlocked}</p>;
  return (
    <>
      <PolicyEditor server={server} />
      <StackQuestions server={server} />
      <OwnConfig server={server} />
      {none ? <p class="no-fix">{serverTexts.noFixAsSaid}</p> : <FixTargets server={server} />}
      <Checks server={server} />
    </>
  );
}
