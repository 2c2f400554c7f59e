import { isServer } from '../../engine/http/is-server';
import type { ServerReport } from '../../engine/report/report';
import { AccessList } from '../access/access-list';
import { HandoverCard } from '../handover/handover-card';
import { RecheckServer } from '../recheck/recheck-server';
import { TrialCard } from '../trial/trial-card';

/** What is done with a change: try it, hand it over, see whether it has arrived. */
export function ServerTools({ server }: { readonly server: ServerReport }) {
  if (server.blocked.length === 0 || !isServer(server.origin)) return null;
  return (
    <div class="tools">
      <TrialCard server={server} />
      <HandoverCard server={server} />
      <RecheckServer server={server} />
      <AccessList />
    </div>
  );
}
