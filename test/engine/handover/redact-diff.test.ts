import { describe, expect, it } from 'vitest';
import { analyse, reportJson, serverTicket } from '../../../src/engine';
import { preflight, unsent } from '../har';

const secret = 'abcdefabcdef0123456789';
const entries = [
  preflight({ response: [['Server', 'Microsoft-IIS/10.0']] }),
  unsent({ method: 'PUT', request: [['X-Id', '1']] }),
];

interface Row {
  readonly what: string;
  readonly text: string;
  /** What is handed over all the same. */
  readonly kept: readonly string[];
}
const added = ['Access-Control-Allow-Origin', 'https://app.contoso.test'];
const core = '<add name="aspNetCore" path="*" verb="*" modules="AspNetCoreModuleV2" resourceType="Unspecified" />';
const rows: readonly Row[] = [
  {
    what: 'an environment variable of ASP.NET Core',
    text: `<configuration>
  <location path="." inheritInChildApplications="false">
    <system.webServer>
      <handlers>
        ${core}
      </handlers>
      <aspNetCore processPath="dotnet" arguments=".\\Api.dll --key ${secret}" hostingModel="InProcess">
        <environmentVariables>
          <environmentVariable name="Jwt__Key" value="${secret}" />
        </environmentVariables>
      </aspNetCore>
    </system.webServer>
  </location>
</configuration>
`,
    kept: [...added, 'name="Jwt__Key" value="[redacted]"'],
  },
  {
    what: 'a custom header beside those that are set',
    text: `<configuration>\r
  <system.webServer>\r
    <httpProtocol>\r
      <customHeaders>\r
        <add name="X-Backend-Key" value="${secret}" />\r
        <add name="Access-Control-Allow-Origin" value="https://old.contoso.test" />\r
      </customHeaders>\r
    </httpProtocol>\r
  </system.webServer>\r
</configuration>\r
`,
    kept: [...added, 'https://old.contoso.test', 'name="X-Backend-Key" value="[redacted]"'],
  },
  {
    what: 'a line that changes',
    text: `<configuration><connectionStrings><add name="db" connectionString='Pwd=${secret}' /></connectionStrings><system.webServer /></configuration>`,
    kept: [...added, `name="db" connectionString='[redacted]'`],
  },
  {
    what: 'a comment',
    text: `<configuration>\n  <system.webServer>\n    <!-- was:\n      ${secret} -->\n  </system.webServer>\n</configuration>`,
    kept: added,
  },
  {
    what: 'a value of several lines, and a text',
    text: `<configuration>\n  <system.webServer>\n    <iisnode a="x\n      ${secret}" />\n  </system.webServer>\n  <my>${secret}</my>\n</configuration>`,
    kept: added,
  },
];

describe('the diff of a web.config is handed over without a secret in', () => {
  it.each(rows)('$what', ({ text, kept }) => {
    const report = analyse(entries, {
      servers: { 'https://api.contoso.test': { webConfig: { name: 'web.config', text } } },
    });
    const server = report.servers[0];
    const fix = server?.fixes.find(({ target }) => target === 'iis-custom-headers');
    if (!server || !fix) throw new Error('there is no change');
    const only = { ...server, fixes: [fix] };
    const write = (secrets: boolean) => {
      const options = { secrets, version: '0.1.0' };
      return [
        serverTicket(report, only, entries, options),
        reportJson({ ...report, servers: [only] }, options),
      ] as const;
    };
    for (const whole of write(true)) expect(whole).toContain(secret);
    const [ticket, json] = write(false);
    expect(ticket).not.toContain(secret);
    expect(json).not.toContain(secret);
    for (const part of kept) expect(ticket).toContain(part);
  });
});
