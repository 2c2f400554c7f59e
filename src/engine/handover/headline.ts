import { isServer } from '../http/is-server';
import type { HandoverFacts } from './facts';

/** What a ticket and a mail begin with. */
export interface Headline {
  readonly title: string;
  /** Who decides. `product`: what answers there, with a space before it. */
  readonly about: (product: string) => string;
  /** What browsers stop by themselves beside what the server blocks, '' if nothing. */
  readonly besides: string;
}

/** Who blocks how many requests, for the server is not to be blamed for what browsers do. Values are between marks of `code`. */
export function headline({ server, blocked, byServer }: HandoverFacts, code: (value: string) => string): Headline {
  const origin = code(server.origin);
  if (!isServer(server.origin)) {
    const what = blocked.every(({ url }) => /^file:/i.test(url)) ? 'for files' : 'for what is not served over http';
    return {
      title: `browsers block ${requests(blocked.length)} ${what}`,
      about: () => 'No server is asked for it, so there is none to change: CORS works over http and https only.',
      besides: '',
    };
  }
  if (byServer.length === 0) {
    return {
      title: `browsers block ${requests(blocked.length)} to ${origin}`,
      about: (product) =>
        `Browsers stop by themselves what pages ask of this server${product}: nothing that it answers can change that.`,
      besides: '',
    };
  }
  const others = blocked.length - byServer.length;
  return {
    title: `${origin} blocks ${requests(byServer.length)}`,
    about: (product) => `Browsers refuse what pages ask of this server${product}. The server’s answers decide.`,
    besides:
      others === 0
        ? ''
        : `Browsers stop ${others === 1 ? 'another request' : `${others} more requests`} to it by themselves: nothing that it answers can change that.`,
  };
}

function requests(n: number): string {
  return n === 1 ? 'a request' : `${n} requests`;
}
