import { createServer as createHttps } from 'node:https';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { makeCertificate } from '../lab/certificate';

/** Servers that give no answer, each in its own way, under the host names of the lab. */
export interface FailingServers {
  /** What leads a Chromium browser to them. */
  readonly chromiumArgs: readonly string[];
  close(): Promise<void>;
}

/** Starts them on the loopback interface, at any free port. */
export async function startFailingServers(): Promise<FailingServers> {
  const certificate = await makeCertificate(['untrusted.contoso.test']);
  const sockets = new Set<Socket>();
  const servers: Readonly<Record<string, Server>> = {
    // An RST, as of a process that dies.
    'http://reset.contoso.test': onRequest((socket) => socket.resetAndDestroy()),
    // A FIN, as of a proxy with nothing behind it.
    'http://empty.contoso.test': onRequest((socket) => socket.end()),
    'http://silent.contoso.test': onRequest(() => undefined),
    // Another service; at port 80 its words would pass for an answer of HTTP/0.9.
    'http://mail.contoso.test:8080': onRequest((socket) => socket.end('220 mail.contoso.test ESMTP\r\n')),
    'https://without-tls.contoso.test': onRequest((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
    'https://untrusted.contoso.test': createHttps({ ...certificate }, (_, response) => void response.end()),
  };
  const rules = ['MAP unknown.contoso.test ~NOTFOUND', 'MAP refused.contoso.test 127.0.0.1:1'];
  for (const [origin, server] of Object.entries(servers)) {
    server.on('connection', (socket: Socket) => sockets.add(socket));
    rules.push(`MAP ${new URL(origin).hostname} 127.0.0.1:${await listen(server)}`);
  }
  return {
    chromiumArgs: [`--host-resolver-rules=${rules.join(', ')}`],
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all(Object.values(servers).map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

function onRequest(answer: (socket: Socket) => unknown): Server {
  return createServer((socket) => {
    // The browser may close its side first.
    socket.on('error', () => socket.destroy()).once('data', () => answer(socket));
  });
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
