import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export const smsToken = 'Token-of-the-Gate-6';

export interface TakenSms {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface SmsManners {
  status: number;
  answer: string;
  /** Where to send the asker instead. */
  location: string;
  hang: boolean;
}

export interface TestGateway {
  readonly url: string;
  readonly manners: SmsManners;
  readonly asked: readonly TakenSms[];
  stop(): Promise<void>;
}

/** An SMS gateway on loopback that answers as it is told to. */
export async function startSmsGateway(): Promise<TestGateway> {
  const manners: SmsManners = { status: 200, answer: '{"code":0,"msg":"OK"}', location: '', hang: false };
  const asked: TakenSms[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => void parts.push(part));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      asked.push({ method, path: url, headers, body: Buffer.concat(parts).toString('utf8') });
      if (manners.hang) return;
      const redirect = manners.location ? { location: manners.location } : {};
      response.writeHead(manners.status, { 'content-type': 'application/json', ...redirect });
      response.end(manners.answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`,
    manners,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
