import { sections } from '../config/sections';
import type { ConfigEdit } from '../edit/config-edit';

/** A module of IIS that a section belongs to, by its name in IIS. Without it the section is error 500.19. */
export interface ModuleRequirement {
  readonly name: string;
  readonly title: string;
  readonly url: string;
}

const corsModule: ModuleRequirement = {
  name: 'CorsModule',
  title: 'IIS CORS module',
  url: 'https://www.iis.net/downloads/microsoft/iis-cors-module',
};

const rewriteModule: ModuleRequirement = {
  name: 'RewriteModule',
  title: 'URL Rewrite module',
  url: 'https://www.iis.net/downloads/microsoft/url-rewrite',
};

/** The modules that must be installed before the edits are made. */
export function requiredModules(edits: readonly ConfigEdit[]): readonly ModuleRequirement[] {
  const needs = (module: 'corsModule' | 'urlRewrite'): boolean =>
    edits.some(({ section }) => sections.get(section)?.module === module);
  return [...(needs('corsModule') ? [corsModule] : []), ...(needs('urlRewrite') ? [rewriteModule] : [])];
}

/** Locked as well where nothing unlocks them, but ASP.NET's setup does, and applications write them in their web.config. */
const unlockedBySetup: ReadonlySet<string> = new Set(['system.webServer/handlers', 'system.webServer/modules']);

/**
 * Whether a section can only be written in applicationHost.config, in a location element for the site.
 * https://learn.microsoft.com/iis/get-started/planning-for-security/how-to-use-locking-in-iis-configuration
 */
export function isLocked(section: string): boolean {
  return sections.get(section)?.locked === true && !unlockedBySetup.has(section);
}
