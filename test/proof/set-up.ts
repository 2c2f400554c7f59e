import { defaultApplication } from '../../src/engine/iis/default-application';
import { defaultServer } from '../../src/engine/iis/default-server';
import type { ConfigEdit } from '../../src/engine/iis/edit/config-edit';
import { editConfig } from '../../src/engine/iis/edit/edit-config';
import type { Application, Installed } from '../../src/engine/iis/server';
import { element } from '../../src/engine/iis/xml/element';
import type { Scenario } from './scenario';

export interface SetUp {
  readonly application: Application;
  readonly installed?: Partial<Installed>;
  /** false: only Windows authentication. */
  readonly anonymous?: boolean;
  /** What somebody has added to the web.config that the application is published with. */
  readonly site?: readonly ConfigEdit[];
}

/** An IIS with an application behind it. */
export function setUp({ application, installed = {}, anonymous = true, site = [] }: SetUp): Scenario['server'] {
  const { kind } = application;
  const edited = editConfig(defaultApplication(kind), [...(kind === 'aspnet' ? allVerbs : []), ...site]);
  if (!edited.ok) throw new Error(`The web.config of a scenario cannot be made: ${edited.problem.message}`);
  const { text } = edited;
  return (more = {}) => {
    const all: Installed = { ...bare, ...installed, ...more };
    const server = defaultServer(all, { anonymous, windows: !anonymous, php: kind === 'php' });
    return { installed: all, levels: [server, { kind: 'site', path: '/', file: 'web.config', text }], application };
  };
}

const bare: Installed = { corsModule: false, urlRewrite: false, webDav: false, aspNet: true, aspNetCore: true };

/** An application with PUT and DELETE has widened its handler; OPTIONSVerbHandler still stands before it. */
const allVerbs: readonly ConfigEdit[] = [
  {
    kind: 'item',
    section: 'system.webServer/handlers',
    collection: [],
    item: element('add', {
      name: 'ExtensionlessUrlHandler-Integrated-4.0',
      path: '*.',
      verb: '*',
      type: 'System.Web.Handlers.TransferRequestHandler',
      preCondition: 'integratedMode,runtimeVersionv4.0',
    }),
    key: 'name',
    guard: 'remove',
    place: 'last',
    reason: '',
  },
];
