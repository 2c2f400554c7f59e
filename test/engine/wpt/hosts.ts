import type { Answer, Pairs } from './recording';

/** Origins that the suite's server listens on; `page` is where its tests run. */
export const page = 'http://web-platform.test:8000';
export const remote = 'http://www1.web-platform.test:8000';
export const remote2 = 'http://www2.web-platform.test:8000';
export const otherPort = 'http://web-platform.test:8001';
export const remoteOtherPort = 'http://www1.web-platform.test:8001';
export const https = 'https://web-platform.test:8443';
export const remoteHttps = 'https://www1.web-platform.test:8443';

export const allowOrigin = (value: string): readonly [string, string] => ['Access-Control-Allow-Origin', value];
export const allowMethods = (value: string): readonly [string, string] => ['Access-Control-Allow-Methods', value];
export const allowHeaders = (value: string): readonly [string, string] => ['Access-Control-Allow-Headers', value];
export const allowCredentials: readonly [string, string] = ['Access-Control-Allow-Credentials', 'true'];

/** An answer with the headers given. */
export function answer(...headers: Pairs): Answer {
  return { headers };
}

/** A redirect with the headers given. */
export function redirect(status: number, location: string, ...headers: Pairs): Answer {
  return { status, headers: [...headers, ['Location', location]] };
}

/** The Origin header after a redirect: a second foreign origin, or a way back, makes it null. */
export function originAfter(from: string, to: string): string {
  return from === page || from === to ? page : 'null';
}

/** The statuses that redirect. */
export const redirectCodes: readonly number[] = [301, 302, 303, 307, 308];
