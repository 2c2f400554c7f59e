import { describe, expect, test } from 'vitest';
import { analyse, reportJson } from '../../../src/engine';
import { blocked, preflight, unsent } from '../har';

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

describe('of what the server answered, an exported report has no secrets,', () => {
  test.each([
    ['though a mark splits a password from its URL', 'https://user:hunter2@app.contoso.test'],
    ['though a mark begins within a token', 'https://app.contoso.test/?token=hunter2'],
  ])('%s', (_, value) => {
    const report = analyse([blocked({ response: [['Access-Control-Allow-Origin', value]] })]);
    expect(reportJson(report, { secrets: true })).toContain('hunter2');
    const exported = reportJson(report, { secrets: false });
    expect(exported).not.toContain('hunter2');
    const marks = [...exported.matchAll(/"value": "([^"]*)",\s*"marks": \[([^\]]*)/g)];
    for (const [, shown = '', ranges = ''] of marks) {
      for (const end of ranges.match(/\d+/g) ?? []) expect(Number(end)).toBeLessThanOrEqual(shown.length);
    }
  });
});
