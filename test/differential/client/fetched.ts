import type { CaseRequest } from '../case';

export interface ClientRequest extends CaseRequest {
  readonly url: string;
}

/** `unseen`: the page is not told how it went. */
export type Outcome = 'resolved' | 'unseen' | { readonly rejected: string };

export async function fetched(request: ClientRequest): Promise<Outcome> {
  const { url, method, headers, body, mode, credentials, redirect, keepalive } = request;
  const response = await fetch(url, {
    method,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
    mode,
    credentials,
    redirect,
    keepalive,
    ...(body !== null && { body }),
  });
  await response.arrayBuffer();
  return 'resolved';
}

/** An error as an outcome. */
export function rejected(error: unknown): Outcome {
  return { rejected: error instanceof Error ? error.message : String(error) };
}
