import { unsafeHeaderNames } from '../policy/observe-policy';
import type { Policy } from '../policy/policy';
import type { CheckScript } from '../report/report';
import { verification } from './checks/verification';
import { shapeOf } from './judge/shape';
import type { Stopped } from './stopped';

const titles: Readonly<Record<CheckScript['id'], string>> = {
  curl: 'curl',
  'curl-cmd': 'curl in cmd.exe',
  powershell: 'PowerShell',
};

/** Enough to see that the change works; of requests that are alike, one. */
const most = 10;

/** Scripts that repeat what was stopped after the change, and say of each whether a browser would let it pass. */
export function checkScripts(stopped: readonly Stopped[], policy: Policy): readonly CheckScript[] {
  const distinct = [...new Map(stopped.map((each) => [shapeOf(each.hop), each])).values()].slice(0, most);
  const requests = distinct.flatMap(({ hop, credentials }) =>
    hop.origin === null
      ? []
      : [
          {
            url: hop.url,
            method: hop.method,
            origin: hop.origin,
            requestedHeaders: unsafeHeaderNames(hop),
            credentials: credentials() === 'include',
          },
        ],
  );
  return verification(requests, policy).map(({ id, language, text }) => ({ id, title: titles[id], language, text }));
}
