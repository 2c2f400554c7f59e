import { analyse, type FixReport, type HarEntry, type ServerInput } from '../../../src/engine';
import type { CredentialsMode } from '../../../src/engine/fetch/request';
import { preflight, unsent } from '../har';

export const server = 'https://api.contoso.test';
export const iis = [
  ['Server', 'Microsoft-IIS/10.0'],
  ['X-Powered-By', 'ASP.NET'],
] as const;
/** What IIS's own answers to OPTIONS have. */
export const native = ['Allow', 'Public'].map((name) => [name, 'OPTIONS, TRACE, GET, HEAD, POST'] as const);
export const put = [preflight({ status: 200, response: [...iis, ...native] }), unsent({ method: 'PUT' })];

export interface Said {
  readonly entries: readonly HarEntry[];
  /** What the user's own web.config has in system.webServer, or beside it; null: none was given. */
  readonly own: string | null;
  readonly beside?: string;
  readonly credentials?: CredentialsMode;
  readonly policy?: ServerInput['policy'];
}

/** The changes for the server, with the user's own file and answers. */
export function fixesOf({ entries, own, beside = '', credentials = 'omit', policy = {} }: Said): readonly FixReport[] {
  const webConfig = own !== null && {
    name: 'web.config',
    text: `<configuration>\n  <system.webServer>\n${own}\n  </system.webServer>\n${beside}</configuration>\n`,
  };
  const input: ServerInput = { ...(webConfig && { webConfig }), policy };
  const { servers } = analyse(entries, { credentials: { [server]: credentials }, servers: { [server]: input } });
  return servers.flatMap(({ origin, fixes }) => (origin === server ? fixes : []));
}

export function fixOf(said: Said, target: FixReport['target']): FixReport | undefined {
  return fixesOf(said).find((fix) => fix.target === target);
}
