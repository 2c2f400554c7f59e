/** What all levels of configuration come to for one path, or the error with which IIS answers every request there. */
export type Effective =
  | { readonly ok: true; readonly section: (path: string) => ConfigElement }
  | { readonly ok: false; readonly error: ConfigError };

/** A section or an element in it after merging, with the schema's defaults for attributes nobody set. */
export interface ConfigElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Items of collections in effective order (`<remove>` and `<clear>` are spent), and other child elements. */
  readonly children: readonly ConfigElement[];
  /** null: nobody wrote it, it is the schema's default. */
  readonly from: Place | null;
  /** The virtual path of the level or `<location>` that wrote it: `/`, `/api`. */
  readonly scope: string;
}

export interface Place {
  /** `ConfigLevel.file`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** 500.19. https://learn.microsoft.com/troubleshoot/developer/webapps/iis/health-diagnostic-performance/http-error-500-19-webpage */
export interface ConfigError extends Place {
  readonly hresult: '0x8007000d' | '0x80070021' | '0x800700b7';
  /** What IIS says, in its words as far as they are known. */
  readonly message: string;
  /** What to do, in one sentence. */
  readonly change: string;
}
