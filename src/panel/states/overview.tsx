import { isServer } from '../../engine/http/is-server';
import { detailTexts } from '../detail/texts';
import { Origin } from '../parts/origin';
import { VerdictIcon } from '../parts/verdict-label';
import { useStore } from '../store/context';
import { count, figure } from '../texts';
import { overviewTexts as words } from './overview-texts';
import { stateTexts } from './texts';

/** What there is to say before anything is selected. */
export function Overview() {
  const { analysis, list, imported, fixServer } = useStore();
  const { blocked, servers, requests, undecided, allowed, notCors } = analysis.summary.value;
  if (blocked === 0) {
    return (
      <div class="state">
        <VerdictIcon verdict={undecided > 0 ? 'unknown' : 'allowed'} />
        <h2>{words.none}</h2>
        <p>{words.looked(requests, allowed, notCors)}</p>
        {undecided > 0 && <p>{words.undecided(undecided)}</p>}
        {!imported.file.value && <p>{words.goOn}</p>}
        {!imported.file.value && <p>{stateTexts.empty.policyHint}</p>}
      </div>
    );
  }
  const groups = list.allGroups.value.filter((group) => group.blocked > 0);
  return (
    <>
      <h2 class="sentence">
        <b class="lead blocked">{figure(blocked)}</b> {words.blocked(blocked, servers)}
      </h2>
      <p class="dim">{words.blockedHint}</p>
      <div class="overview">
        {groups.map((group) => (
          <section class="overview-server" key={group.origin}>
            <h3>
              <Origin origin={group.origin} />
            </h3>
            {isServer(group.origin) && (
              <button type="button" class="button" data-action="fix-server" onClick={() => fixServer(group.origin)}>
                {detailTexts.cause.fix}
              </button>
            )}
            <ul>
              {briefsOf(group.requests).map(([brief, n]) => (
                <li key={brief}>
                  {brief} {n > 1 && <span class="dim">{count(n, 'request')}</span>}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

/** The reasons of a server's blocked requests, the commonest first. */
function briefsOf(requests: readonly { readonly verdict: string; readonly brief: string }[]) {
  const counts = new Map<string, number>();
  for (const { verdict, brief } of requests) {
    if (verdict === 'blocked') counts.set(brief, (counts.get(brief) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 5);
}
