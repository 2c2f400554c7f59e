import { effective } from '../../iis/config/effective';
import { defaultServer } from '../../iis/default-server';
import { checkConfig } from '../../iis/edit/check-config';
import type { ConfigFact } from '../../iis/edit/facts/fact';
import type { ConfigLevel, Installed } from '../../iis/server';
import type { FileProblem, WebConfigReport } from '../../report/report';
import type { ConfigSigns } from '../stack/read-stack';
import type { OwnCors } from '../stack/stack';
import type { WebConfigFile } from './web-config-file';

/** A web.config of the user's, read. */
export interface ReadWebConfig {
  readonly report: WebConfigReport;
  /** null: it cannot be read. */
  readonly signs: ConfigSigns | null;
}

/** What a web.config says of the stack, what in it matters for CORS, and what IIS would not accept in it. */
export function readWebConfig({ name, text }: WebConfigFile): ReadWebConfig {
  const { problem, facts } = checkConfig(text);
  if (problem !== null) return { report: { name, problem, notices: [] }, signs: null };
  const own = facts.filter(({ location }) => location === null);
  const signs: ConfigSigns = {
    application: own.flatMap((fact) => (fact.kind === 'application' ? [fact.application] : []))[0] ?? null,
    ownCors: own.flatMap(layerOf),
    vary: own.flatMap((fact) => (fact.kind === 'vary-header' ? [fact.value] : [])).at(-1) ?? null,
    usesRewrite: own.some(({ kind }) => kind === 'rewrite'),
  };
  return {
    report: {
      name,
      problem: refusal(name, text, facts),
      notices: facts.map(({ line, text: says }) => ({ line, text: says })),
    },
    signs,
  };
}

function layerOf(fact: ConfigFact): readonly OwnCors[] {
  if (fact.kind === 'cors-header' && fact.value !== null) return [{ kind: 'custom-headers' }];
  if (fact.kind === 'cors-section' && fact.enabled) return [{ kind: 'cors-section' }];
  return fact.kind === 'cors-rule' ? [{ kind: 'outbound-rule', name: fact.name }] : [];
}

/** What IIS would answer 500.19 for, if all that the file asks for is installed. */
function refusal(name: string, text: string, facts: readonly ConfigFact[]): FileProblem | null {
  const installed: Installed = {
    corsModule: facts.some(({ kind }) => kind === 'cors-section'),
    urlRewrite: facts.some(({ kind }) => kind === 'rewrite'),
    webDav: true,
    aspNet: true,
    aspNetCore: true,
  };
  const levels: readonly ConfigLevel[] = [defaultServer(installed), { kind: 'site', path: '/', file: name, text }];
  const config = effective(levels, installed, '/');
  if (config.ok || config.error.file !== name) return null;
  const { message, change, line, column } = config.error;
  return { message: `IIS answers every request with 500.19: ${message}`, change, line, column };
}
