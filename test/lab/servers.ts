import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Answer, Received } from './case';
import type { Certificate } from './certificate';

export type Respond = (request: Received) => Answer;

export interface Servers {
  readonly httpPort: number;
  readonly httpsPort: number;
  close(): Promise<void>;
}

/** 0: any free port. */
export interface Ports {
  readonly http: number;
  readonly https: number;
}

/** One http and one https server on the loopback interface; `respond` tells the hosts apart by the URL. */
export async function startServers(certificate: Certificate, ports: Ports, respond: Respond): Promise<Servers> {
  const plain = http.createServer((request, response) => handle('http', request, response, respond));
  const secure = https.createServer({ ...certificate }, (request, response) =>
    handle('https', request, response, respond),
  );
  const [httpPort, httpsPort] = await Promise.all([listen(plain, ports.http), listen(secure, ports.https)]);
  return {
    httpPort,
    httpsPort,
    close: async () => void (await Promise.all([stop(plain), stop(secure)])),
  };
}

function handle(scheme: string, request: http.IncomingMessage, response: http.ServerResponse, respond: Respond): void {
  const answer = respond({
    method: request.method ?? '',
    url: new URL(`${scheme}://${request.headers.host}${request.url}`),
    headers: received(request.rawHeaders),
  });
  if (answer === 'dropped') {
    request.socket.destroy();
    return;
  }
  const { status, headers, body = '' } = answer;
  // As a flat array Node sends the lines as they are: names keep their case, and a name may come twice.
  const lines = status === 204 ? headers : [...headers, ['Content-Length', String(Buffer.byteLength(body))]];
  response.writeHead(status, lines.flat());
  response.end(body);
}

function received(raw: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const [name = '', value = ''] = raw.slice(i, i + 2);
    const key = name.toLowerCase();
    headers[key] = key in headers ? `${headers[key]}, ${value}` : value;
  }
  return headers;
}

function listen(server: http.Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function stop(server: http.Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
