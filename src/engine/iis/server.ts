import type { Response } from '../http/exchange';
import type { HeaderList } from '../http/header-list';
import type { ConfigError } from './config/configuration';

/** A request as it reaches IIS. */
export interface ServerRequest {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  readonly headers: HeaderList;
  /** Bytes of the body. */
  readonly bodyLength: number;
}

/** What a server makes of a request. Where the behaviour is documented nowhere, nothing is asserted. */
export interface ServerModel {
  readonly answer: (request: ServerRequest) => Predicted<Answer>;
}

export type Predicted<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly why: string };

export interface Answer extends Response {
  /** IIS's own: 404.6 is wire status 404 with sub-status 6; 0 if there is none. */
  readonly subStatus: number;
  /** Which part of the server made the response. */
  readonly by: Stage;
  /** Of 500.19: what is wrong with the configuration. */
  readonly error?: ConfigError;
}

/** The parts of IIS that may answer a request, in the order in which they get it. */
export type Stage =
  | 'configuration'
  | 'access'
  | 'request-filtering'
  | 'url-rewrite'
  | 'cors-module'
  | 'http-module'
  | 'authentication'
  | 'authorization'
  | 'http-redirect'
  | 'webdav'
  | 'options-handler'
  | 'static-file'
  | 'handler-mapping'
  | 'application';

/** An IIS with its configuration, from the server level down to the application that gets the request. */
export interface IisServer {
  readonly installed: Installed;
  /** The first one is the server's; each below inherits from those above. */
  readonly levels: readonly ConfigLevel[];
  readonly application: Application;
}

export interface ConfigLevel {
  /** `server`: applicationHost.config. */
  readonly kind: 'server' | 'site' | 'application' | 'folder';
  /** The virtual path it applies to: `/` for server and site, `/api` for an application, `/api/files` for a folder in it. */
  readonly path: string;
  /** For people: `applicationHost.config`, `web.config`, `api/web.config`. */
  readonly file: string;
  readonly text: string;
}

/** What is installed beside the core: a section whose module is not makes every request fail with 500.19. */
export interface Installed {
  readonly corsModule: boolean;
  readonly urlRewrite: boolean;
  readonly webDav: boolean;
  /** ASP.NET 4.x: its handlers, and `handlers` and `modules` unlocked. */
  readonly aspNet: boolean;
  /** The ASP.NET Core Module. */
  readonly aspNetCore: boolean;
}

export type ApplicationKind = 'static' | 'php' | 'aspnet' | 'aspnet-web-api' | 'aspnet-core' | 'proxy';

/** What runs behind IIS. Which requests reach it is decided by the handler mappings. */
export interface Application {
  readonly kind: ApplicationKind;
  /** Its answer to a request that reaches it, before IIS adds anything. */
  readonly answer: (request: ServerRequest) => Response;
  /** CORS headers that a managed module of ours in the pipeline sets, if it has one (iis-http-module). */
  readonly module?: HttpModule;
}

/** A managed module in the pipeline: its answer to a preflight at BeginRequest, and the headers it gives other responses. */
export interface HttpModule {
  /** null: it lets the request go on. */
  readonly begin: (request: ServerRequest) => Response | null;
  readonly send: (request: ServerRequest, response: Response) => Response;
}
