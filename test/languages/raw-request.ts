import { request } from 'node:http';

/** A response whose header lines are as they were sent: one sent twice is there twice. */
export interface RawResponse {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

export function rawRequest(
  url: string,
  method: string,
  headers: Readonly<Record<string, string>>,
): Promise<RawResponse> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      const body: string[] = [];
      response.setEncoding('utf8');
      response.on('data', (text) => body.push(text));
      response.on('error', reject);
      response.on('end', () => {
        const { rawHeaders } = response;
        resolve({
          status: response.statusCode ?? 0,
          headers: rawHeaders.flatMap((name, i) => (i % 2 === 0 ? [[name, rawHeaders[i + 1] ?? ''] as const] : [])),
          body: body.join(''),
        });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
