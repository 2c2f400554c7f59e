import { httpModuleSource } from '../../src/engine/fix/code/http-module';
import { webApiConfig } from '../../src/engine/fix/code/web-api';
import type { CodePolicy } from '../../src/engine/policy/policy';
import { checkHttpModule } from './http-module';
import { compileCSharp, installMono } from './mono';
import { onePolicy, policyWith, publicPolicy, readersPolicy, twoPolicy } from './policies';

export interface LanguageCheck {
  readonly name: string;
  readonly ok: boolean;
  /** What went wrong, or why it was not checked; '' if all is well. */
  readonly detail: string;
}

const policies: Readonly<Record<string, CodePolicy>> = {
  'one origin': onePolicy,
  'two that differ': twoPolicy,
  'two alike': readersPolicy,
  'every origin': publicPolicy,
  'hostile values': policyWith('"; } /* \\u0022 \\ \n \u2028 \ud800 $x {0} @"'),
};

/** Compiles the C# that is generated, and runs the HTTP module in System.Web's pipeline, with Mono. */
export async function checkLanguages(): Promise<readonly LanguageCheck[]> {
  const missing = await installMono();
  if (missing !== null) return [{ name: 'C# with Mono', ok: false, detail: missing }];
  const checks: LanguageCheck[] = [];
  for (const [name, policy] of Object.entries(policies)) {
    const errors = compileCSharp(httpModuleSource(policy), ['System.Web.dll'], ['OnSendingHeaders.cs']);
    checks.push(resultOf(`HTTP module compiles: ${name}`, errors));
    const webApi = compileCSharp(webApiConfig(policy), ['System.Net.Http.dll'], ['WebApiCors.cs']);
    checks.push(resultOf(`WebApiConfig.cs compiles: ${name}`, webApi));
  }
  for (const [name, policy] of Object.entries({ 'two origins': twoPolicy, 'every origin': publicPolicy })) {
    checks.push(resultOf(`HTTP module answers as its model: ${name}`, await checkHttpModule(policy)));
  }
  return checks;
}

function resultOf(name: string, wrong: readonly string[]): LanguageCheck {
  return { name, ok: wrong.length === 0, detail: wrong.slice(0, 5).join('\n') };
}
