/** The ways in which an answer can come about that nothing documents; each is tried where it matters. */
export interface Assumption {
  /** When the CORS module gets a request: before request filtering, before URL Rewrite, or after both. */
  readonly corsModule: 'first' | 'before-rewrite' | 'after-rewrite';
  /** When httpRedirect answers. */
  readonly httpRedirect: 'before-authentication' | 'after-authorization';
  /** Whether the CORS module sets its headers before customHeaders are added. */
  readonly corsBeforeCustom: boolean;
  /** Where outbound rules stand among those that set headers. */
  readonly outboundRules: 'first' | 'between' | 'last';
  /** Whether the CORS module replaces headers that a response has already, or adds its own. */
  readonly corsReplaces: boolean;
  /** Whether there is a file, or a directory, where URL Rewrite looks for one. */
  readonly onDisk: boolean;
  /** Whether an application's headers stay when its error is replaced. */
  readonly errorsKeepHeaders: boolean;
  /** Whether the pool of an ASP.NET Core application loads .NET Framework; most have “No Managed Code”. */
  readonly managedCode: boolean;
}

/** What is tried first. */
export const base: Assumption = {
  corsModule: 'first',
  httpRedirect: 'after-authorization',
  corsBeforeCustom: true,
  outboundRules: 'between',
  corsReplaces: false,
  onDisk: false,
  errorsKeepHeaders: true,
  managedCode: true,
};
