import { analyse, type FixReport, type HarEntry, type ServerReport } from '../../src/engine';
import { withSafelistedMethods } from '../../src/engine/fix/code/code-policy';
import { aspNetCoreCors } from '../../src/engine/iis/applications/asp-net-core';
import { corsHttpModule } from '../../src/engine/iis/applications/http-module';
import { webApiCors } from '../../src/engine/iis/applications/web-api';
import { iisModel } from '../../src/engine/iis/model';
import type { IisServer, ServerModel } from '../../src/engine/iis/server';
import type { Policy } from '../../src/engine/policy/policy';
import type { Scenario } from './scenario';

/** What is wrong before, and everything offered against it. */
export interface Diagnosed {
  readonly server: ServerReport;
  readonly cause: string | null;
}

/** The report on what was recorded, given the web.config that the server has, as its owner would give it. */
export function diagnose(host: string, scenario: Scenario, entries: readonly HarEntry[]): Diagnosed {
  const origin = `https://${host}`;
  const wishes = scenario.wishes.some(({ credentials }) => credentials);
  const report = analyse(entries, {
    credentials: { [origin]: wishes ? 'include' : 'omit' },
    servers: { [origin]: { webConfig: { name: 'web.config', text: ownConfig(scenario.server()).text } } },
  });
  const server = report.servers.find((each) => each.origin === origin);
  if (server === undefined) throw new Error(`${origin} is not in the report`);
  const stopped = report.requests.find(({ reasons }) => reasons.length > 0);
  return { server, cause: stopped?.cause?.code ?? null };
}

/** The server after its owner has done what the fix says; null: this fix is not one to be made on IIS. */
export function applied(
  { server: installedWith }: Scenario,
  fix: FixReport,
  policy: Policy,
  offers: readonly FixReport[],
): ServerModel {
  const server = installedWith(installedFor[fix.target]);
  const before = ownConfig(server);
  const text = configText(fix, offers) ?? before.text;
  const changed: IisServer = {
    ...server,
    levels: [...server.levels.slice(0, -1), { ...before, text }],
  };
  switch (fix.target) {
    case 'aspnet-core':
      return iisModel({ ...changed, application: aspNetCoreCors(policy, server.application) });
    case 'aspnet-web-api':
      return iisModel({ ...changed, application: webApiCors(withSafelistedMethods(policy), server.application) });
    case 'iis-http-module':
      return iisModel({ ...changed, application: { ...server.application, module: corsHttpModule(policy) } });
    default:
      return iisModel(changed);
  }
}

/** The scripts make the change that one of the other targets writes into the file. */
function configText(fix: FixReport, offers: readonly FixReport[]): string | undefined {
  const isScript = fix.target === 'iis-powershell' || fix.target === 'iis-appcmd';
  const [same] = isScript
    ? offers.filter(({ target, predicted }) => written.includes(target) && predicted === 'passes')
    : [fix];
  return same?.files.find(({ language }) => language === 'xml')?.text;
}

const written: readonly FixReport['target'][] = ['iis-custom-headers', 'iis-cors-module'];

const installedFor: Readonly<Partial<Record<FixReport['target'], Partial<IisServer['installed']>>>> = {
  'iis-cors-module': { corsModule: true },
  'iis-powershell': { corsModule: true },
  'iis-appcmd': { corsModule: true },
  'iis-url-rewrite': { urlRewrite: true },
  'iis-http-module': { aspNet: true },
  'aspnet-web-api': { aspNet: true },
};

function ownConfig({ levels }: IisServer) {
  const level = levels.at(-1);
  if (level === undefined) throw new Error('A server has levels');
  return level;
}
