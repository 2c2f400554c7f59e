import type { Response } from '../../../../src/engine/http/exchange';
import type { Header } from '../../../../src/engine/http/header-list';
import { defaultServer, type ServerSettings } from '../../../../src/engine/iis/default-server';
import { iisModel } from '../../../../src/engine/iis/model';
import type {
  Answer,
  ApplicationKind,
  ConfigLevel,
  HttpModule,
  Installed,
  Predicted,
  ServerRequest,
} from '../../../../src/engine/iis/server';

/** An IIS with ASP.NET 4.x, and what a row says. */
export interface Iis {
  readonly installed?: Partial<Installed>;
  readonly settings?: ServerSettings;
  /** Custom headers of the server level. */
  readonly server?: string;
  /** More sections of the server level. */
  readonly sections?: string;
  /** What stands in `<configuration>` of the site's web.config. */
  readonly config?: string;
  /** The same of an application at /api. */
  readonly api?: string;
  /** The same of the folder /sub. */
  readonly sub?: string;
  /** The site's web.config, all of it. */
  readonly file?: string;
  readonly kind?: ApplicationKind;
  /** Headers of the application's response. */
  readonly sends?: Readonly<Record<string, string>>;
  readonly status?: number;
  readonly module?: HttpModule;
}

const installed: Installed = { corsModule: false, urlRewrite: false, webDav: false, aspNet: true, aspNetCore: false };

export function ask(
  iis: Iis,
  request: string,
  headers: Readonly<Record<string, string>> = {},
  bodyLength = 0,
): Predicted<Answer> {
  const [method = '', url = ''] = request.split(' ');
  const { kind = 'aspnet', module } = iis;
  const has: Installed = { ...installed, ...iis.installed };
  const levels: readonly ConfigLevel[] = [
    more(defaultServer(has, iis.settings), iis),
    level('site', '/', iis.file ?? wrapped(iis.config ?? '')),
    ...(iis.api === undefined ? [] : [level('application', '/api', wrapped(iis.api))]),
    ...(iis.sub === undefined ? [] : [level('folder', '/sub', wrapped(iis.sub))]),
  ];
  const answer = (): Response => ({
    status: iis.status ?? 200,
    headers: lines({ 'X-From': 'application', ...iis.sends }),
    mimeType: '',
  });
  const given: ServerRequest = {
    method,
    url: new URL(url, 'https://api.example').href,
    headers: lines(headers),
    bodyLength,
  };
  return iisModel({ installed: has, levels, application: { kind, answer, ...(module && { module }) } }).answer(given);
}

function more(level: ConfigLevel, { server = '', sections = '' }: Iis): ConfigLevel {
  const text = level.text
    .replace('</customHeaders>', `${server}</customHeaders>`)
    .replace('</configuration>', `<location path="">${webServer(sections)}</location></configuration>`);
  return { ...level, text };
}

function level(kind: ConfigLevel['kind'], path: string, text: string): ConfigLevel {
  return { kind, path, file: path === '/' ? 'web.config' : `${path.slice(1)}/web.config`, text };
}

export function wrapped(content: string): string {
  return `<configuration>\n${content}\n</configuration>`;
}

export function webServer(content: string): string {
  return `<system.webServer>\n${content}\n</system.webServer>`;
}

function lines(headers: Readonly<Record<string, string>>): readonly Header[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}

export const preflight = {
  Origin: 'https://app.example',
  'Access-Control-Request-Method': 'PUT',
  'Access-Control-Request-Headers': 'content-type',
};

/** `200 application`, `404.6 request-filtering`, `unknown: why`. */
export function brief(predicted: Predicted<Answer>): string {
  if (!predicted.known) return `unknown: ${predicted.why}`;
  const { status, subStatus, by } = predicted.value;
  return `${status}${subStatus === 0 ? '' : `.${subStatus}`} ${by}`;
}

/** All lines of a name. */
export function header(predicted: Predicted<Answer>, name: string): readonly string[] {
  if (!predicted.known) return [`unknown: ${predicted.why}`];
  return predicted.value.headers
    .filter((each) => each.name.toLowerCase() === name.toLowerCase())
    .map(({ value }) => value);
}

export const allowOrigin = 'Access-Control-Allow-Origin';
