import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server answers: a status, and header lines as they are, each sent once more than the other if it is there twice. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

export interface AnsweringServer {
  readonly url: string;
  /** The requests that came, as `METHOD path`. */
  readonly requests: readonly IncomingMessage[];
  close(): Promise<void>;
}

/** A local server that answers each request as told. */
export async function answeringServer(answer: (request: IncomingMessage) => Answer): Promise<AnsweringServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const { status, headers } = answer(request);
    response.writeHead(status, headers.flat()).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
