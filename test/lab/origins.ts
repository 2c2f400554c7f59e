/** The origins pages are served from. The browser's host rules lead their names and ports to the lab (lab.ts). */
export const pageOrigins = {
  app: 'https://app.contoso.test',
  appOnHttp: 'http://app.contoso.test',
  appOn8443: 'https://app.contoso.test:8443',
  developer: 'http://localhost:3000',
} as const;

export type PageOrigin = (typeof pageOrigins)[keyof typeof pageOrigins];

/** A name no resolver knows, for the case of a server that does not exist. */
export const unknownHost = 'retired-api.contoso.test';
