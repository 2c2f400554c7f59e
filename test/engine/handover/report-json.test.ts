import { expect, test } from 'vitest';
import { analyse, reportJson } from '../../../src/engine';
import { preflight, unsent } from '../har';

test('of a web.config that was given, an exported report has only what changes', () => {
  const secret = 'Password=hunter2';
  const text = [
    '<configuration>',
    `  <connectionStrings><add name="db" connectionString="${secret}" /></connectionStrings>`,
    ...Array.from({ length: 9 }, (_, i) => `  <!-- ${i} -->`),
    '  <system.webServer>',
    '  </system.webServer>',
    '</configuration>',
    '',
  ].join('\n');
  const report = analyse([preflight({ response: [['Server', 'Microsoft-IIS/10.0']] }), unsent({ method: 'PUT' })], {
    servers: { 'https://api.contoso.test': { webConfig: { name: 'web.config', text } } },
  });
  expect(reportJson(report, { secrets: true })).toContain(secret);
  const exported = reportJson(report, { secrets: false });
  expect(exported).not.toContain(secret);
  expect(exported).toContain('Access-Control-Allow-Origin');
});
