/**
 * What IIS 10, and the frameworks it hosts, put on the wire. Header names, values and statuses follow recorded answers of
 * real servers; only the bodies are shortened.
 */
import { type CorsHeaders, corsHeaders, json } from './answers';
import type { Answer, HeaderLine, Received } from './case';

/** On every response of the worker process. `X-Powered-By` is itself a custom header, of applicationHost.config. */
const iis: readonly HeaderLine[] = [
  ['Server', 'Microsoft-IIS/10.0'],
  ['X-Powered-By', 'ASP.NET'],
];
const verbs = 'OPTIONS, TRACE, GET, HEAD, POST';

/** OPTIONSVerbHandler: IIS answers itself, whatever the origin and the requested method; the application never sees it. */
export function optionsVerbHandler(customHeaders: readonly HeaderLine[] = []): Answer {
  return {
    status: 200,
    headers: [['Allow', verbs], ['Public', verbs], ...iis, ...customHeaders],
  };
}

/** A page of %SystemDrive%\inetpub\custerr, which is what clients on other machines get. */
function errorPage(status: number, title: string, headers: readonly HeaderLine[] = []): Answer {
  return {
    status,
    headers: [['Content-Type', 'text/html'], ...iis, ...headers],
    body: `<!DOCTYPE html><html><head><title>${status} - ${title}</title></head><body><h1>Server Error</h1><h2>${status} - ${title}</h2></body></html>`,
  };
}

/** Anonymous authentication is off, Windows authentication on. */
export function windowsAuthentication(): Answer {
  return errorPage(401, 'Unauthorized: Access is denied due to invalid credentials.', [
    ['WWW-Authenticate', 'Negotiate'],
    ['WWW-Authenticate', 'NTLM'],
  ]);
}

/** Request filtering denies the verb: 404.6, of which only 404 is on the wire. */
export function verbDenied(customHeaders: readonly HeaderLine[] = []): Answer {
  return errorPage(404, 'File or directory not found.', customHeaders);
}

/** WebDAVModule, or StaticFile where no handler takes the verb. */
export function verbNotAllowed(customHeaders: readonly HeaderLine[] = []): Answer {
  const allow: HeaderLine = ['Allow', 'GET, HEAD, OPTIONS, TRACE'];
  return errorPage(405, 'HTTP verb used to access this page is not allowed.', [allow, ...customHeaders]);
}

/** The CORS module with failUnlistedOrigins, and the origin is not listed. */
export function unlistedOrigin(): Answer {
  return errorPage(403, 'Forbidden: Access is denied.');
}

/** A body above maxAllowedContentLength or the application's own limit. */
export function requestTooLarge(): Answer {
  return errorPage(413, 'Request Entity Too Large');
}

/** The application did not start, or crashed: the ASP.NET Core module answers for it. */
export function appNotRunning(): Answer {
  return errorPage(502, 'Web server received an invalid response while acting as a gateway or proxy server.');
}

/** http.sys, before any worker process: the application pool is stopped. */
export function httpSysUnavailable(): Answer {
  return {
    status: 503,
    headers: [
      ['Content-Type', 'text/html; charset=us-ascii'],
      ['Server', 'Microsoft-HTTPAPI/2.0'],
    ],
    body: '<HTML><HEAD><TITLE>Service Unavailable</TITLE></HEAD><BODY><h2>Service Unavailable</h2></BODY></HTML>',
  };
}

const webApi: readonly HeaderLine[] = [['X-AspNet-Version', '4.0.30319'], ...iis];

/** Web API 2 with a CORS policy that refuses the preflight. */
export function webApiRefused(message: string): Answer {
  return json({ Message: message }, webApi, 400);
}

/** Web API 2 without a CORS policy: routing looks for an OPTIONS action. */
export function webApiWithoutPolicy(allow: string): Answer {
  const message = "The requested resource does not support http method 'OPTIONS'.";
  return json({ Message: message }, [['Allow', allow], ...webApi], 405);
}

/** ASP.NET Core answers every preflight of a policy with 204: without CORS headers it has refused. */
export function aspNetCorePreflight(cors: CorsHeaders = {}): Answer {
  return { status: 204, headers: [...corsHeaders(cors), ...iis] };
}

/** A response of an ASP.NET application: only origin and credentials are sent with it. */
export function aspNetJson(body: unknown, { origin, credentials }: CorsHeaders = {}): Answer {
  const cors = {
    ...(origin !== undefined && { origin }),
    ...(credentials !== undefined && { credentials }),
  };
  return json(body, [...corsHeaders(cors), ...iis]);
}

/** An exception that leaves an ASP.NET Core application: a bare 500, with what the server level adds. */
export function unhandledException(): Answer {
  return { status: 500, headers: [...iis] };
}

/** An application under `<customHeaders>`: on every response, and IIS answers OPTIONS. */
export function customHeaders(cors: CorsHeaders, body: unknown = { ok: true }): (request: Received) => Answer {
  const lines = corsHeaders(cors);
  return ({ method }) => (method === 'OPTIONS' ? optionsVerbHandler(lines) : json(body, [...iis, ...lines]));
}

/** An ASP.NET Core application with a CORS policy. */
export function aspNetCore(cors: CorsHeaders, body: unknown = { ok: true }): (request: Received) => Answer {
  return ({ method }) => (method === 'OPTIONS' ? aspNetCorePreflight(cors) : aspNetJson(body, cors));
}
