import type { SourceElement } from '../../xml/document';
import type { ConfigFact, FactDetail } from './fact';
import { attribute, type Scope } from './scope';

type Application = Extract<FactDetail, { kind: 'application' }>['application'];

interface Sign {
  readonly path: string;
  readonly matches: (element: SourceElement) => boolean;
  readonly application: Application;
  readonly text: string;
}

const handler = 'system.webServer/handlers/add';
const has =
  (name: string, pattern: RegExp) =>
  (element: SourceElement): boolean =>
    pattern.test(attribute(element, name));

/** What runs behind IIS, by what configures it; the surest sign first. */
const signs: readonly Sign[] = [
  {
    path: handler,
    matches: has('modules', /AspNetCoreModule/i),
    application: 'aspnet-core',
    text: 'Requests go to ASP.NET Core.',
  },
  {
    path: 'system.webServer/aspNetCore',
    matches: () => true,
    application: 'aspnet-core',
    text: 'This starts an ASP.NET Core application.',
  },
  {
    path: 'runtime/assemblyBinding/dependentAssembly/assemblyIdentity',
    matches: has('name', /^System\.Web\.Http$/i),
    application: 'aspnet-web-api',
    text: 'The application uses ASP.NET Web API.',
  },
  {
    path: handler,
    matches: (element) => has('scriptProcessor', /php/i)(element) || has('path', /\.php$/i)(element),
    application: 'php',
    text: 'Requests go to PHP.',
  },
  { path: handler, matches: has('modules', /iisnode/i), application: 'other', text: 'Requests go to Node.js.' },
  {
    path: handler,
    matches: has('modules', /httpPlatformHandler/i),
    application: 'other',
    text: 'Requests go to a program that IIS starts.',
  },
  {
    path: 'system.webServer/rewrite/rules/rule/action',
    matches: (element) => has('type', /^Rewrite$/i)(element) && has('url', /^https?:\/\//i)(element),
    application: 'proxy',
    text: 'Requests go on to another server.',
  },
  ...['system.web/httpRuntime', 'system.web/compilation'].map(
    (path): Sign => ({
      path,
      matches: () => true,
      application: 'aspnet',
      text: 'The application is one of ASP.NET 4.x.',
    }),
  ),
];

/** The surest sign that there is. */
export function applicationFacts({ at, fact }: Scope): readonly ConfigFact[] {
  for (const { path, matches, application, text } of signs) {
    const element = at(path).find(matches);
    if (element) return [fact(element, { kind: 'application', application }, text)];
  }
  return [];
}
