import type { ServerReport } from '../../engine/report/report';
import { CredentialsQuestion } from '../parts/credentials-question';
import { Origin } from '../parts/origin';
import { useStore } from '../store/context';
import { figure, texts } from '../texts';
import { AdviceList } from './advice-list';
import { FixTargets } from './fix-targets';
import { PolicyView } from './policy-view';
import { RequestLinks } from './request-links';

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
            <b class="lead blocked">{figure(blocked.length)}</b> {texts.server.headline(blocked.length, problems.size)}
          </>
        ) : (
          texts.server.headlineNone(requests.length)
        )}
      </p>
      {server && asks && <CredentialsQuestion server={origin} />}
      {server && <ServerFix server={server} blocked={blocked.length} />}
      {blocked.length > 0 && <RequestLinks title={texts.server.requests} requests={blocked} />}
      {server && <AdviceList server={server} />}
    </>
  );
}

function ServerFix({ server, blocked }: { readonly server: ServerReport; readonly blocked: number }) {
  if (server.fixes.length === 0) {
    return <p class="dim">{blocked > 0 ? texts.server.noFixBlocked : texts.server.noFix}</p>;
  }
  return (
    <>
      <PolicyView policy={server.policy} credentials={server.credentials} />
      <FixTargets server={server} />
    </>
  );
}
