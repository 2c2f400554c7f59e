import { isPreflight } from './answers';
import type { Answer, LabCase, Received } from './case';
import { cases as allCases } from './cases';
import { makeCertificate } from './certificate';
import { hostsOf } from './hosts';
import { pageOrigins, unknownHost } from './origins';
import { makePage } from './page';
import { type Ports, startServers } from './servers';

export interface Lab {
  readonly httpPort: number;
  readonly httpsPort: number;
  /** What a Chromium browser needs to reach the lab under its real names. */
  readonly chromiumArgs: readonly string[];
  /** Every request of a case so far, oldest first. */
  readonly received: readonly Received[];
  close(): Promise<void>;
}

/**
 * Starts the lab: a page at each of `pageOrigins`, and behind every other host name the server of one case. All of it is
 * two servers on loopback; the browser's host rules give them their names and ports.
 */
export async function startLab(
  cases: readonly LabCase[] = allCases,
  ports: Ports = { http: 0, https: 0 },
): Promise<Lab> {
  const byHost = caseByHost(cases);
  const page = await makePage();
  const received: Received[] = [];
  const respond = (request: Received): Answer => {
    if ((Object.values(pageOrigins) as string[]).includes(request.url.origin)) return page(request.url);
    const labCase = byHost.get(request.url.host);
    if (labCase === undefined)
      return {
        status: 404,
        headers: [],
        body: `The lab has no ${request.url.host}.`,
      };
    received.push(request);
    return labCase.answer(request);
  };
  const certificate = await makeCertificate(['localhost', '*.contoso.test', '*.fabrikam.test']);
  const servers = await startServers(certificate, ports, respond);
  return {
    httpPort: servers.httpPort,
    httpsPort: servers.httpsPort,
    chromiumArgs: chromiumArgs(servers.httpPort, servers.httpsPort),
    received,
    close: () => servers.close(),
  };
}

/** The preflights and the other requests among what a lab received for a URL, for tests. */
export function sentTo(lab: Lab, url: string): { preflights: Received[]; others: Received[] } {
  const sent = lab.received.filter((request) => request.url.href === url);
  return {
    preflights: sent.filter(isPreflight),
    others: sent.filter((request) => !isPreflight(request)),
  };
}

function caseByHost(cases: readonly LabCase[]): Map<string, LabCase> {
  const byHost = new Map<string, LabCase>();
  for (const labCase of cases) {
    for (const host of hostsOf(labCase)) {
      const other = byHost.get(host);
      if (other !== undefined) throw new Error(`${host} is in two lab cases: ${other.id} and ${labCase.id}`);
      byHost.set(host, labCase);
    }
  }
  return byHost;
}

function chromiumArgs(httpPort: number, httpsPort: number): string[] {
  const rules = [`MAP ${unknownHost} ~NOTFOUND`, `MAP localhost:3000 127.0.0.1:${httpPort}`];
  for (const domain of ['*.contoso.test', '*.fabrikam.test']) {
    rules.push(`MAP ${domain}:80 127.0.0.1:${httpPort}`);
    for (const port of [443, 8443]) rules.push(`MAP ${domain}:${port} 127.0.0.1:${httpsPort}`);
  }
  return [`--host-resolver-rules=${rules.join(', ')}`, '--ignore-certificate-errors'];
}
