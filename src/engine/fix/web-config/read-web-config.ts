import { checkConfig } from '../../iis/edit/check-config';
import type { ConfigFact } from '../../iis/edit/facts/fact';
import type { WebConfigReport } from '../../report/report';
import type { ConfigSigns } from '../stack/read-stack';
import type { OwnCors } from '../stack/stack';
import { ownConfiguration, refusalAt } from './own-configuration';
import type { WebConfigFile } from './web-config-file';

/** A web.config of the user's, read. */
export interface ReadWebConfig {
  readonly report: WebConfigReport;
  /** null: it cannot be read. */
  readonly signs: ConfigSigns | null;
}

/**
 * What a web.config says of the stack, what in it matters for CORS, and what IIS would not accept in it. `isRead`: the server
 * was seen to read it.
 */
export function readWebConfig(file: WebConfigFile, isRead: boolean): ReadWebConfig {
  const { name, text } = file;
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
      problem: refusalAt(ownConfiguration(file, isRead), '/'),
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
