import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { webApiHandlers } from '../../../../src/engine/fix/code/web-api';
import { appcmdScript } from '../../../../src/engine/iis/commands/appcmd';
import { type Operation, operationsFor } from '../../../../src/engine/iis/commands/operation';
import { powershellScript } from '../../../../src/engine/iis/commands/powershell';
import type { ConfigEdit } from '../../../../src/engine/iis/edit/config-edit';
import { element } from '../../../../src/engine/iis/xml/element';
import { errorsIn, parse, shapeOf } from '../../../languages/grammars';
import { hostileText } from '../../../languages/hostile';
import { type ReadOperation, readAppcmd, readPowershell } from './read-script';

function header(name: string, value: string, reason = 'Why.'): ConfigEdit {
  return {
    kind: 'item',
    section: 'system.webServer/httpProtocol',
    collection: ['customHeaders'],
    item: element('add', { name, value }),
    key: 'name',
    guard: 'remove',
    place: 'last',
    reason,
  };
}

function corsRule(origin: string, name: string): ConfigEdit {
  const item = element('add', { origin, maxAge: '600' }, [
    element('allowHeaders', {}, [element('add', { header: name })]),
  ]);
  return {
    kind: 'item',
    section: 'system.webServer/cors',
    collection: [],
    item,
    key: 'origin',
    guard: 'none',
    place: 'last',
    merge: { defaults: { allowed: 'true' } },
    reason: 'Why.',
  };
}

function rule(name: string, pattern: string): ConfigEdit {
  return {
    kind: 'item',
    section: 'system.webServer/rewrite/rules',
    collection: [],
    item: element('rule', { name, stopProcessing: 'true' }, [
      element('match', { url: '.*' }),
      element('conditions', {}, [element('add', { input: '{HTTP_ORIGIN}', pattern })]),
      element('action', { type: 'CustomResponse', statusCode: '204' }),
    ]),
    key: 'name',
    guard: 'remove',
    place: 'first',
    reason: 'Why.',
  };
}

const anonymous: ConfigEdit = {
  kind: 'attribute',
  section: 'system.webServer/security/authentication/anonymousAuthentication',
  path: [],
  name: 'enabled',
  value: 'true',
  reason: 'Browsers send preflights without credentials.',
};

function editsOf(text: string): readonly ConfigEdit[] {
  return [header('Vary', text, text), corsRule(text, text), rule(text, text), ...webApiHandlers, anonymous];
}

const ordinary = [
  header('Access-Control-Allow-Origin', 'https://app.example.com'),
  corsRule('https://app.example.com', 'authorization'),
  rule('CORS preflight', '^https://app$'),
  ...webApiHandlers,
  anonymous,
];

function wanted(edits: readonly ConfigEdit[]): readonly ReadOperation[] {
  return edits.flatMap((edit) => operationsFor(edit).map((operation) => ({ section: edit.section, operation })));
}

/** appcmd does not name the elements of items. */
function withoutItemNames(operations: readonly ReadOperation[]): readonly ReadOperation[] {
  return operations.map(({ section, operation }) => ({ section, operation: unnamed(operation) }));
}

function unnamed(operation: Operation): Operation {
  return { ...operation, at: operation.at.map((step) => (step.item === null ? step : { ...step, element: '' })) };
}

describe('PowerShell', () => {
  test('makes the changes, whatever stands in them', async () => {
    const shape = shapeOf(await parse('powershell', powershellScript(editsOf('harmless')) ?? ''));
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const edits = editsOf(text);
        const script = powershellScript(edits);
        if (script === null) {
          expect(text).toMatch(/'.*"|".*'/s);
          return;
        }
        expect(readPowershell(script)).toEqual(wanted(edits));
        const tree = await parse('powershell', script);
        expect(errorsIn(tree)).toEqual([]);
        expect(shapeOf(tree)).toBe(shape);
      }),
      { numRuns: 150 },
    );
  });

  test('changes a web.config, or with -Server applicationHost.config', () => {
    const script = powershellScript(ordinary) ?? '';
    expect(script).toMatch(/^#Requires -RunAsAdministrator\n/);
    expect(script).toContain("[string]$Site = 'Default Web Site',");
    expect(script).toMatch(/if \(\$Server\) \{\n {4}\$config = @\{ PSPath = \$root \}/);
    expect(script).toContain('    $config = @{ PSPath = "$root/$at" }');
  });

  test('locked sections go to applicationHost.config', () => {
    const script = powershellScript([anonymous]) ?? '';
    expect(script).toContain('    $locked = @{ PSPath = $root; Location = $at }');
    expect(script).toContain('Set-WebConfigurationProperty @locked -Filter');
    expect(powershellScript([header('Vary', 'Origin')])).not.toContain('$locked');
  });

  test('saves what is there before it changes anything', () => {
    for (const script of [powershellScript(ordinary) ?? '', appcmdScript(ordinary) ?? '']) {
      const saved = script.search(/^(?:Backup-WebConfiguration |"%appcmd%" add backup)/m);
      const changed = script.search(/^(?:(?:Add|Clear|Remove|Set)-Web|"%appcmd%" (?:clear|set) )/m);
      expect(saved).toBeGreaterThan(0);
      expect(changed).toBeGreaterThan(saved);
    }
  });

  test('asks for the modules that the change needs, and for no others', () => {
    expect(powershellScript(ordinary)).toMatch(/Get-WebGlobalModule -Name 'CorsModule'[\s\S]*-Name 'RewriteModule'/);
    expect(powershellScript([header('Vary', 'Origin')])).not.toContain('Get-WebGlobalModule');
  });
});

describe('appcmd', () => {
  test('makes the changes, whatever stands in them', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const edits = editsOf(text);
        const script = appcmdScript(edits);
        if (script === null) expect(text).toMatch(/[^\x20-\x7e]|['"]/u);
        else expect(readAppcmd(script)).toEqual(withoutItemNames(wanted(edits)));
      }),
      { numRuns: 1_000 },
    );
  });

  test('has the lines of a batch file', () => {
    const lines = (appcmdScript(ordinary) ?? '').split('\r\n');
    expect(lines[0]).toBe('@echo off');
    expect(lines).toContain(
      '"%appcmd%" set config %target% -section:system.webServer/cors "/+[origin=\'https://app.example.com\'].allowHeaders.[header=\'authorization\']" %commit% || goto failed',
    );
    expect(lines).toContain(
      '"%appcmd%" set config %target% -section:system.webServer/security/authentication/anonymousAuthentication "/enabled:true" /commit:apphost || goto failed',
    );
    expect(lines.join('')).not.toContain('\n');
  });

  test('asks for the modules that the change needs, and for no others', () => {
    expect(appcmdScript(ordinary)).toMatch(/list module CorsModule[\s\S]*list module RewriteModule/);
    expect(appcmdScript([header('Vary', 'Origin')])).not.toContain('list module');
  });
});

describe('what neither can hold', () => {
  test('is refused', () => {
    expect(powershellScript([corsRule(`'"`, 'a')])).toBeNull();
    expect(appcmdScript([header('Vary', "it's")])).toBeNull();
    expect(appcmdScript([header('Vary', 'M\u00fcller')])).toBeNull();
    expect(appcmdScript([header('Vary', 'a'.repeat(8_000))])).toBeNull();
  });
});
