import { unsafeHeaderNames } from '../policy/observe-policy';
import type { Policy } from '../policy/policy';
import type { CheckScript } from '../report/report';
import { verification } from './checks/verification';
import type { Stopped } from './stopped';

const titles: Readonly<Record<CheckScript['id'], string>> = {
  curl: 'curl',
  'curl-cmd': 'curl in cmd.exe',
  powershell: 'PowerShell',
};

/** Scripts that repeat what was stopped after the change, and say of each whether a browser would let it pass. */
export function checkScripts(stopped: readonly Stopped[], policy: Policy): readonly CheckScript[] {
  const requests = stopped.flatMap(({ hop, credentials }) => {
    const { url, method, origin } = hop;
    // Of the origin `null` no change lets a request pass.
    if (origin === null || (origin === 'null' && !policy.origins.includes(origin))) return [];
    return [
      { url, method, origin, requestedHeaders: unsafeHeaderNames(hop), credentials: credentials() === 'include' },
    ];
  });
  return verification(requests, policy).map(({ id, language, text }) => ({ id, title: titles[id], language, text }));
}
