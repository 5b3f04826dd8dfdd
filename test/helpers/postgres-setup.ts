import { createServer, type Socket } from 'node:net';
import type { TestProject } from 'vitest/node';
import { startPostgres, type TestPostgres } from './postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Port of loopback where a test asks for the address of the run's one PostgreSQL server. */
    readonly postgresDesk: number;
  }
}

/** One PostgreSQL for the whole run, started when the first test asks for it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<TestPostgres> | undefined;
  const desk = createServer((socket) => {
    started ??= startPostgres();
    answer(socket, started);
  });
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve));
  const address = desk.address();
  project.provide('postgresDesk', typeof address === 'object' && address !== null ? address.port : 0);
  return async () => {
    desk.close();
    const server = await started?.catch(() => undefined);
    await server?.stop();
  };
}

function answer(socket: Socket, server: Promise<TestPostgres>): void {
  socket.on('error', () => {});
  server.then(
    ({ url }) => socket.end(JSON.stringify({ url })),
    (error: unknown) => socket.end(JSON.stringify({ error: String(error) })),
  );
}
