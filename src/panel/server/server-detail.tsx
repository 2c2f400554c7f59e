import type { ServerReport } from '../../engine/report/report';
import { CredentialsQuestion } from '../parts/credentials-question';
import { useLater, useStore } from '../store/context';
import { AdviceList } from './advice-list';
import { Checks } from './checks';
import { FixTargets } from './fix-targets';
import { OwnConfig } from './own-config/own-config';
import { PolicyEditor } from './policy/policy-editor';
import { RequestLinks } from './request-links';
import { ServerTools } from './server-tools';
import { StackQuestions } from './stack/stack-questions';
import { serverTexts } from './texts';

/** What there is to do at a server. */
export function ServerDetail({ origin }: { readonly origin: string }) {
  const { analysis } = useStore();
  const server = analysis.explainedByOrigin.value.get(origin);
  if (!server) return null;
  const { requests } = analysis.report.value;
  const blocked = server.blocked.flatMap((at) => requests[at] ?? []);
  const asks = server.credentials === 'unknown' || analysis.answers.value[origin] !== undefined;
  return (
    <>
      {asks && <CredentialsQuestion server={origin} />}
      <ServerFix server={server} blocked={blocked.length} />
      <ServerTools server={server} />
      {blocked.length > 0 && <RequestLinks title={serverTexts.requests} requests={blocked} />}
      <AdviceList server={server} />
    </>
  );
}

function ServerFix({ server, blocked }: { readonly server: ServerReport; readonly blocked: number }) {
  const { servers } = useLater();
  const { requests } = useStore().analysis.report.value;
  const none = server.fixes.length === 0;
  if (none && blocked === 0) {
    const tried = server.requests.filter((at) => requests[at]?.trial).length;
    return <p class="dim">{tried > 0 ? serverTexts.noFixTrial(tried) : serverTexts.noFix}</p>;
  }
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
