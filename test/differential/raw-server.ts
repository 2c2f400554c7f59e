import net from 'node:net';
import tls from 'node:tls';
import type { Certificate } from '../lab/certificate';

/** A request as it came, names in lower case. */
export interface RawRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: ReadonlyMap<string, string>;
}

export interface RawAnswer {
  readonly status: number;
  /** Sent as they are, one byte a character. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
  /** Milliseconds until it is sent. */
  readonly delay?: number;
}

export type RawRespond = (request: RawRequest) => RawAnswer;

export interface RawServers {
  readonly httpPort: number;
  readonly httpsPort: number;
  close(): Promise<void>;
}

/**
 * HTTP/1.1 on loopback, plain and with TLS. Node's own server knows a fixed list of methods and refuses header values that
 * are not well-formed; this one takes and sends everything.
 */
export async function startRawServers(certificate: Certificate, respond: RawRespond): Promise<RawServers> {
  const sockets = new Set<net.Socket>();
  const serve = (scheme: string) => (socket: net.Socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('close', () => sockets.delete(socket));
    // The browser closes connections as it likes.
    socket.on('error', () => socket.destroy());
    readRequests(socket, scheme, respond);
  };
  const plain = net.createServer(serve('http'));
  const secure = tls.createServer({ ...certificate, ALPNProtocols: ['http/1.1'] }, serve('https'));
  const [httpPort, httpsPort] = await Promise.all([listen(plain), listen(secure)]);
  return {
    httpPort,
    httpsPort,
    close: async () => {
      const closed = Promise.all([plain, secure].map((server) => new Promise((done) => server.close(done))));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function listen(server: net.Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

/** Browsers send the next request of a connection after the answer to the one before. */
function readRequests(socket: net.Socket, scheme: string, respond: RawRespond): void {
  let received = '';
  socket.on('data', (data: Buffer) => {
    // The start of TLS, where an image's URL was made https for the page's sake.
    if (received === '' && data[0] === 0x16) socket.destroy();
    received += data.toString('latin1');
    const end = received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const request = parse(received.slice(0, end), scheme);
    const length = Number(request.headers.get('content-length') ?? 0);
    if (received.length < end + 4 + length) return;
    received = received.slice(end + 4 + length);
    const answer = respond(request);
    const send = () => socket.write(written(request, answer), 'latin1');
    if (answer.delay) setTimeout(send, answer.delay);
    else send();
  });
}

function parse(head: string, scheme: string): RawRequest {
  const [start = '', ...lines] = head.split('\r\n');
  const [method = '', target = ''] = start.split(' ');
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return { method, url: new URL(`${scheme}://${headers.get('host')}${target}`), headers };
}

function written({ method }: RawRequest, { status, headers, body = '' }: RawAnswer): string {
  const bare = status === 204 || status === 304;
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const length = bare ? '' : `Content-Length: ${body.length}\r\n`;
  return `HTTP/1.1 ${status} Status\r\n${lines}${length}\r\n${bare || method === 'HEAD' ? '' : body}`;
}
