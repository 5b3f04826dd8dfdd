import { type IncomingHttpHeaders, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Ask {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** A bare HTTP client: unlike `fetch` it sends any Host, Origin and path as they are given. */
export function ask(port: number, { method = 'GET', path = '/', headers = {}, body }: Ask = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Comes in by a launch link; the cookie for further requests. */
export async function enter(url: string): Promise<{ readonly port: number; readonly cookie: string }> {
  const { port, pathname } = new URL(url);
  const answer = await ask(Number(port), { path: pathname });
  const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0];
  if (cookie === undefined) throw new Error(`no cookie: ${answer.status}`);
  return { port: Number(port), cookie };
}

/** Headers of a call of the contract as the page makes it. */
export function callHeaders(cookie: string): Record<string, string> {
  return { cookie, 'content-type': 'application/json', 'x-csrf-token': 'orpc' };
}
