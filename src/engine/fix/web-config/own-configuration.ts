import type { Effective } from '../../iis/config/configuration';
import { configurationOf } from '../../iis/config/effective';
import { defaultServer } from '../../iis/default-server';
import { checkConfig } from '../../iis/edit/check-config';
import { readConfig } from '../../iis/edit/read-config';
import type { Installed } from '../../iis/server';
import type { FileProblem } from '../../report/report';
import type { Hop } from '../../traffic/chain';
import type { WebConfigFile } from './web-config-file';

/** What a site's file comes to, where all that it asks for is installed. */
export interface OwnConfiguration extends WebConfigFile {
  readonly at: (path: string) => Effective;
}

/** `isRead`: the server was seen to read its file, so what is locked as IIS is installed is not locked there. */
export function ownConfiguration(file: WebConfigFile, isRead: boolean): OwnConfiguration {
  const { name, text } = file;
  const { facts } = checkConfig(text);
  const installed: Installed = {
    corsModule: facts.some(({ kind }) => kind === 'cors-section'),
    urlRewrite: facts.some(({ kind }) => kind === 'rewrite'),
    webDav: true,
    aspNet: true,
    aspNetCore: true,
  };
  const server = defaultServer(installed, { unlocked: isRead });
  const site = { kind: 'site', path: '/', file: name, text } as const;
  return { ...file, at: configurationOf([server, site], installed) };
}

/** Where IIS cannot read its configuration, it answers every request 500. */
export function isConfigurationRead(hops: readonly Hop[]): boolean {
  return hops.some(({ preflight, exchange }) =>
    [preflight, exchange].some((each) => each?.response && each.response.status < 500),
  );
}

/** What IIS answers 500.19 for at a path because of the file, null if it does not. */
export function refusalAt({ name, at }: OwnConfiguration, path: string): FileProblem | null {
  const config = at(path);
  if (config.ok || config.error.file !== name) return null;
  const { message, change, line, column } = config.error;
  const which = path === '/' ? 'every request' : `every request below ${path}`;
  return { message: `IIS answers ${which} with 500.19: ${message}`, change, line, column };
}

/** What IIS would answer 500.19 for once the file is changed: everywhere, or in a location that it reads today. */
export function refusalAfter(before: OwnConfiguration, after: OwnConfiguration): FileProblem | null {
  const everywhere = refusalAt(after, '/');
  if (everywhere !== null) return everywhere;
  const locations = locationsIn(after.text).filter((path) => before.at(path).ok);
  return locations.map((path) => refusalAt(after, path)).find((problem) => problem !== null) ?? null;
}

function locationsIn(text: string): readonly string[] {
  const paths = readConfig(text)
    .root.children.filter(({ name }) => name === 'location')
    .map(({ attributes }) => attributes.find(({ name }) => name === 'path')?.value ?? '');
  return [...new Set(paths)].map((path) => `/${path.replace(/^[./]+/, '')}`);
}
