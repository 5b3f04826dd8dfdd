import { createServer, type Server } from 'node:net';
import type { TestProject } from 'vitest/node';
import { startPostgres, type TestPostgres } from './postgres.ts';
import type { SqliteModel } from './models.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Port of loopback where a test asks for the address of the run's one PostgreSQL server. */
    readonly postgresDesk: number;
    /** The same for how it copies its migrated database. */
    readonly postgresModelDesk: number;
    /** The same for the path of a migrated SQLite file. */
    readonly sqliteModelDesk: number;
  }
}

/** One PostgreSQL and one migrated database of each kind for the whole run, made when the first test asks for them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<TestPostgres> | undefined;
  let sqlite: Promise<SqliteModel> | undefined;
  let postgres: Promise<string> | undefined;
  const started = () => (server ??= startPostgres());
  const postgresModel = async () => (await import('./models.ts')).makePostgresModel((await started()).url);
  const sqliteModel = async () => (await import('./models.ts')).makeSqliteModel();
  const desks = {
    postgresDesk: await openDesk(async () => (await started()).url),
    postgresModelDesk: await openDesk(() => (postgres ??= postgresModel())),
    sqliteModelDesk: await openDesk(async () => (await (sqlite ??= sqliteModel())).file),
  };
  for (const [name, desk] of Object.entries(desks)) project.provide(name as keyof typeof desks, portOf(desk));
  return async () => {
    for (const desk of Object.values(desks)) desk.close();
    (await sqlite?.catch(() => undefined))?.dispose();
    await (await server?.catch(() => undefined))?.stop();
  };
}

/** Whoever connects is told what was made, or why it could not be. */
async function openDesk(make: () => Promise<string>): Promise<Server> {
  const desk = createServer((socket) => {
    socket.on('error', () => {});
    make().then(
      (made) => socket.end(JSON.stringify({ made })),
      (error: unknown) => socket.end(JSON.stringify({ error: String(error) })),
    );
  });
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve));
  return desk;
}

function portOf(desk: Server): number {
  const address = desk.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
