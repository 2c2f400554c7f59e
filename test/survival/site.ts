import { type RawAnswer, type RawRequest, startRawServers } from '../differential/raw-server';
import { chromiumArgs, isPreflight } from '../differential/site';
import { makeCertificate } from '../lab/certificate';

export const app = 'https://app.contoso.test';
/** Pages that are not the app’s: another port of its host, and another host. */
export const strangers = ['https://app.contoso.test:8443', 'https://other.contoso.test'] as const;
/** Refuses everybody, always: it is what a trial is for. */
export const tried = 'https://tried.contoso.test';
/** Refuses until it is mended: it is what is asked again. */
export const watched = 'https://watched.contoso.test';

export interface Site {
  readonly chromiumArgs: readonly string[];
  /** Whether the watched server answers as it should, and after how many milliseconds. */
  readonly watched: { mended: boolean; delay: number };
  /** What a server received for a URL, oldest first. */
  received(url: string): readonly RawRequest[];
  close(): Promise<void>;
}

/** The pages, and the two servers that they ask. */
export async function startSite(): Promise<Site> {
  const state = { mended: false, delay: 0 };
  const received: RawRequest[] = [];
  const servers = await startRawServers(await makeCertificate(['*.contoso.test']), (request) => {
    const { origin } = request.url;
    if (origin !== tried && origin !== watched) return page;
    received.push(request);
    if (origin === tried)
      return isPreflight(request) ? { status: 204, headers: [] } : { status: 200, headers: [], body: '{}' };
    return { status: 204, headers: state.mended ? right : [], delay: state.delay };
  });
  return {
    chromiumArgs: chromiumArgs(servers.httpPort, servers.httpsPort),
    watched: state,
    received: (url) => received.filter((request) => request.url.href === url),
    close: servers.close,
  };
}

const page: RawAnswer = {
  status: 200,
  headers: [['Content-Type', 'text/html']],
  body: '<!DOCTYPE html><link rel="icon" href="data:,"><title>Survival</title>',
};

const right: RawAnswer['headers'] = [
  ['Access-Control-Allow-Origin', app],
  // Nothing tells whether the page sends cookies.
  ['Access-Control-Allow-Credentials', 'true'],
  ['Access-Control-Allow-Methods', 'PUT'],
  ['Access-Control-Allow-Headers', 'Content-Type'],
];
