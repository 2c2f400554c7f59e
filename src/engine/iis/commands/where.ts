/** Where a script makes its change. */
export type Where =
  | {
      readonly level: 'site';
      readonly site: string;
      /** Of an application or folder in it: `/api`. */
      readonly path?: string;
    }
  | { readonly level: 'server' };

/** The site that IIS comes with; whoever runs the script can name another. */
export const defaultSite: Where = { level: 'site', site: 'Default Web Site' };
