import net from 'node:net';

export interface SocksProxy {
  readonly port: number;
  close(): Promise<void>;
}

/** Where a connection to a host and port is to end: a port of this machine, or nowhere. */
export type Route = (host: string, port: number) => number | null;

/**
 * A SOCKS proxy that leads every name to this machine: Firefox has no rules that give names other ports. What goes through
 * it is not touched. https://www.rfc-editor.org/rfc/rfc1928
 */
export async function startSocksProxy(route: Route): Promise<SocksProxy> {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    keep(socket);
    socket.once('data', () => {
      // Whatever ways to sign in it offers: none is needed.
      socket.write(Buffer.of(5, 0));
      socket.once('data', (request) => connect(socket, request));
    });
  });

  function keep(socket: net.Socket): void {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // The browser closes connections as it likes.
    socket.on('error', () => socket.destroy());
  }

  function connect(socket: net.Socket, request: Buffer): void {
    const { host, port } = addressOf(request);
    const target = route(host, port);
    if (target === null) {
      socket.end(reply(hostUnreachable));
      return;
    }
    const upstream = net.connect(target, '127.0.0.1', () => {
      socket.write(reply(succeeded));
      socket.pipe(upstream).pipe(socket);
    });
    keep(upstream);
    upstream.on('close', () => socket.destroy());
    socket.on('close', () => upstream.destroy());
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

const succeeded = 0;
const hostUnreachable = 4;

function reply(code: number): Buffer {
  return Buffer.of(5, code, 0, 1, 0, 0, 0, 0, 0, 0);
}

/** Version, command, 0, kind of address (3: a name), length, name, port. */
function addressOf(request: Buffer): { readonly host: string; readonly port: number } {
  const kind = request[3];
  if (kind !== 3) throw new Error(`Firefox asked for an address of kind ${kind}, not for a name`);
  const end = 5 + (request[4] ?? 0);
  return { host: request.toString('latin1', 5, end), port: request.readUInt16BE(end) };
}
