import type http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Answer, ServerModel, ServerRequest } from '../../src/engine/iis/server';
import { makeCertificate } from '../lab/certificate';

/** A request that reached a server, with its answer. */
export interface Exchanged {
  readonly request: ServerRequest;
  readonly answer: Answer;
}

export interface ModelServers {
  /** What a Chromium browser needs to reach the servers under their names. */
  readonly chromiumArgs: readonly string[];
  /** Puts a server behind a host name; `log` gets what reaches it. */
  serve(host: string, model: ServerModel, log: Exchanged[]): void;
  close(): Promise<void>;
}

/** The hosts of pages; every path there is an empty page. */
export const pageHosts = ['app.contoso.test', 'staging.contoso.test', 'shop.fabrikam.test', 'stranger.fabrikam.test'];

/** One https server on the loopback interface, which obeys the model behind the host that is asked. */
export async function startModelServers(): Promise<ModelServers> {
  const hosts = new Map<string, { readonly model: ServerModel; readonly log: Exchanged[] }>();
  const certificate = await makeCertificate(['*.contoso.test', '*.fabrikam.test']);
  const server = https.createServer({ ...certificate }, (incoming, outgoing) => {
    const host = incoming.headers.host ?? '';
    if (pageHosts.includes(host)) {
      outgoing.writeHead(200, { 'Content-Type': 'text/html' }).end('<!DOCTYPE html><title>page</title>');
      return;
    }
    const behind = hosts.get(host);
    if (behind === undefined) {
      outgoing.writeHead(404).end();
      return;
    }
    // The body is read to its end, or the browser sees a broken connection in place of an early answer.
    incoming.resume().on('end', () => answer(incoming, outgoing, behind.model, behind.log));
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
  return {
    chromiumArgs: [
      `--host-resolver-rules=MAP *.contoso.test:443 127.0.0.1:${port}, MAP *.fabrikam.test:443 127.0.0.1:${port}`,
      '--ignore-certificate-errors',
    ],
    serve: (host, model, log) => hosts.set(host, { model, log }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(
  incoming: http.IncomingMessage,
  outgoing: http.ServerResponse,
  model: ServerModel,
  log: Exchanged[],
): void {
  const request = requestOf(incoming);
  const predicted = model.answer(request);
  if (!predicted.known) {
    // Seen as a failure of the cell, with the reason.
    outgoing.writeHead(599, { 'X-Not-Known': encodeURIComponent(predicted.why) }).end();
    return;
  }
  log.push({ request, answer: predicted.value });
  const { status, headers } = predicted.value;
  outgoing.writeHead(
    status,
    headers.filter(({ name }) => !/^content-length$/i.test(name)).flatMap(({ name, value }) => [name, value]),
  );
  outgoing.end();
}

function requestOf({ method = '', url = '', rawHeaders, headers }: http.IncomingMessage): ServerRequest {
  const lines = [];
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    lines.push({ name: rawHeaders[i] ?? '', value: rawHeaders[i + 1] ?? '' });
  }
  return {
    method,
    url: `https://${headers.host}${url}`,
    headers: lines,
    bodyLength: Number(headers['content-length'] ?? 0),
  };
}
