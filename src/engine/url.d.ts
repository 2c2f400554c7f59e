/**
 * The URL Standard's class, the one host API that the engine uses: browsers, workers and Node.js all provide it.
 * Declared here, since the engine compiles without the DOM library and without Node's types.
 * https://url.spec.whatwg.org/#url-class
 */
declare class URL {
  constructor(url: string, base?: string);
  static canParse(url: string, base?: string): boolean;
  readonly href: string;
  readonly origin: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly host: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
}
