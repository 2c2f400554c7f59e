import { expect, test } from 'vitest';
import { analyse } from '../../src/engine';
import { redactingReplacer } from '../../src/panel/export/redact';
import { preflight, unsent } from '../engine/har';

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
  expect(JSON.stringify(report)).toContain(secret);
  const exported = JSON.stringify(report, redactingReplacer);
  expect(exported).not.toContain(secret);
  expect(exported).toContain('Access-Control-Allow-Origin');
});
