import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aspNetCoreProgram } from '../../../../src/engine/fix/code/asp-net-core';
import { headerContract } from '../../../../src/engine/fix/code/header-contract';
import { httpModuleEdits, httpModuleSource } from '../../../../src/engine/fix/code/http-module';
import { webApiConfig, webApiHandlers } from '../../../../src/engine/fix/code/web-api';
import type { ConfigEdit } from '../../../../src/engine/iis/edit/config-edit';
import { newConfig } from '../../../../src/engine/iis/edit/new-config';
import type { CodePolicy } from '../../../../src/engine/policy/policy';
import { errorsIn, parse, shapeOf } from '../../../languages/grammars';
import { hostileText } from '../../../languages/hostile';
import { onePolicy, policyWith, publicPolicy, readersPolicy, twoPolicy } from '../../../languages/policies';

const policies: readonly (readonly [string, CodePolicy])[] = [
  ['one origin', onePolicy],
  ['two that differ', twoPolicy],
  ['two alike', readersPolicy],
  ['all', publicPolicy],
];
const writers: readonly (readonly [string, (policy: CodePolicy) => string])[] = [
  ['HTTP module', httpModuleSource],
  ['Program.cs', aspNetCoreProgram],
  ['WebApiConfig.cs', webApiConfig],
];

describe.each(writers)('%s', (_, write) => {
  test.each(policies)('is C# for %s', async (_name, policy) => {
    expect(errorsIn(await parse('c-sharp', write(policy)))).toEqual([]);
  });

  test('nothing breaks out of its strings', async () => {
    // Web API's attribute takes lists parted by commas: what has one is written in another way.
    const harmless = shapeOf(await parse('c-sharp', write(policyWith('a b'))));
    await fc.assert(
      // `*` alone is every origin, and rightly written in another way.
      fc.asyncProperty(
        hostileText.filter((text) => text !== '*'),
        async (text) => {
          const tree = await parse('c-sharp', write(policyWith(text)));
          expect(errorsIn(tree)).toEqual([]);
          expect(shapeOf(tree)).toBe(harmless);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('Program.cs', () => {
  test('middleware stands in the order that it needs', () => {
    const uses = [...aspNetCoreProgram(twoPolicy).matchAll(/^app\.(\w+)/gm)].map(([, name]) => name);
    expect(uses).toEqual([
      'UseExceptionHandler',
      'Use',
      'UseHttpsRedirection',
      'UseRouting',
      'UseCors',
      'UseAuthentication',
      'UseAuthorization',
      'MapControllers',
      'Run',
    ]);
  });

  test('origins that may do the same share a policy, without calls that say nothing', () => {
    const text = aspNetCoreProgram(readersPolicy);
    expect(text).toContain('.WithOrigins("https://a.example.com", "https://b.example.com"));');
    expect(text).not.toMatch(
      /WithMethods|WithHeaders|AllowCredentials|WithExposedHeaders|SetPreflightMaxAge|ICorsPolicy/,
    );
  });

  test('every origin needs no Vary', () => {
    expect(aspNetCoreProgram(publicPolicy)).toContain('.AllowAnyOrigin()');
    expect(aspNetCoreProgram(publicPolicy)).not.toContain('Vary');
  });
});

describe('WebApiConfig.cs', () => {
  test('one rule is an attribute', () => {
    expect(webApiConfig(onePolicy)).toContain('SupportsCredentials = true, PreflightMaxAge = 7200 });');
    expect(webApiConfig(onePolicy)).not.toContain('ICorsPolicyProvider');
  });

  test('origins that differ have a policy each', () => {
    expect(webApiConfig(twoPolicy)).toContain('class PolicyByOrigin : ICorsPolicyProvider');
  });

  test('a comma in a value does not make it two', () => {
    const rule = { ...(onePolicy.rules[0] ?? fail()), origin: 'https://a.example.com,https://b.example.com' };
    const text = webApiConfig({ ...onePolicy, rules: [rule] });
    expect(text).not.toContain('EnableCorsAttribute');
    expect(text).toContain('Origins = { "https://a.example.com,https://b.example.com" }');
  });
});

describe('configuration', () => {
  test('the module is registered for all requests', () => {
    expect(linesOf(httpModuleEdits)).toEqual([
      '<modules>',
      '<remove name="CorsHeadersModule" />',
      '<add name="CorsHeadersModule" type="CorsHeadersModule" />',
      '</modules>',
    ]);
  });

  test('preflights reach Web API', () => {
    expect(linesOf(webApiHandlers)).toEqual([
      '<handlers>',
      '<remove name="OPTIONSVerbHandler" />',
      '<remove name="ExtensionlessUrlHandler-Integrated-4.0" />',
      '<add name="ExtensionlessUrlHandler-Integrated-4.0" path="*." verb="*" type="System.Web.Handlers.TransferRequestHandler" preCondition="integratedMode,runtimeVersionv4.0" />',
      '</handlers>',
    ]);
  });
});

describe('contract for any server', () => {
  test('says what to answer to each origin', () => {
    expect(headerContract(twoPolicy)).toMatchInlineSnapshot(`
      "A preflight is a request with the method OPTIONS and the headers Origin and Access-Control-Request-Method.
      Answer it with status 204 and no body, before redirects and before authentication: browsers send no credentials with it.
      Every other response, with whatever status (also 4xx, 5xx and redirects), has the headers listed for responses.
      Compare the header Origin with the origins below character by character. For any other origin send none of these headers.
      Send each header once.
      Send "Vary: Origin" on every response, also to other origins; keep what Vary has beside it.

      Origin https://app.example.com
        Preflight:
          Access-Control-Allow-Origin: https://app.example.com
          Access-Control-Allow-Credentials: true
          Access-Control-Allow-Methods: DELETE, PUT
          Access-Control-Allow-Headers: authorization, content-type
          Access-Control-Max-Age: 600
        Responses:
          Access-Control-Allow-Origin: https://app.example.com
          Access-Control-Allow-Credentials: true
          Access-Control-Expose-Headers: etag

      Origin https://shop.example.com
        Preflight:
          Access-Control-Allow-Origin: https://shop.example.com
          Access-Control-Allow-Headers: x-tenant
          Access-Control-Max-Age: 600
        Responses:
          Access-Control-Allow-Origin: https://shop.example.com
      "
    `);
  });

  test('a line end in a value makes no header', () => {
    const lines = headerContract(policyWith('PUT\r\nX-Injected: yes')).split('\n');
    expect(lines.filter((line) => line.trim().startsWith('X-Injected'))).toEqual([]);
  });
});

/** What a new web.config has in `system.webServer`. */
function linesOf(edits: readonly ConfigEdit[]): readonly string[] {
  const edited = newConfig(edits);
  if (!edited.ok) throw new Error(edited.problem.message);
  return edited.text
    .split('\n')
    .map((line) => line.trim())
    .slice(3, -3);
}

function fail(): never {
  throw new Error('There is a rule');
}
