import { mkdtempSync, rmSync } from 'node:fs';
import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackendConfig } from '../../../electron/backend/config.ts';
import { type Database, openDatabase } from '../../../electron/backend/database/database.ts';
import { createServices, type Services } from '../../../electron/backend/services.ts';
import type { Session } from '../../../electron/backend/session.ts';
import type { JobState } from '../../../shared/contract/transfer.ts';
import type { OpenDatabase } from '../../helpers/databases.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { type TestPorts, testPorts } from '../../helpers/ports.ts';
import { actorAt } from '../people/house.ts';
import { temporaryRoot } from '../../helpers/temporary-folder.ts';

export interface Installation {
  readonly services: Services;
  readonly database: Database;
  readonly config: BackendConfig;
  readonly ports: TestPorts;
  close(): Promise<void>;
}

/** An installation of its own; `fill` comes before anything else looks at it. */
export async function openInstallation(
  given: OpenDatabase,
  fill?: (ports: TestPorts, config: BackendConfig, database: Database) => Promise<unknown>,
): Promise<Installation> {
  const dataDir = mkdtempSync(join(temporaryRoot, 'counter-transfer-'));
  const ports = testPorts();
  const passwordCost = { N: 2 ** 6, r: 8, p: 1 };
  const where = { database: given.config, dataDir, workstation: 'counter-1', demo: false, workers: false };
  const config: BackendConfig = { appVersion: '0.1.0', ...where, passwordCost };
  const database = await openDatabase(config, ports.logger);
  await fill?.(ports, config, database);
  const services = createServices(ports, config, database);
  await services.calendar.begin();
  return {
    services,
    database,
    config,
    ports,
    async close() {
      await services.transfer.close();
      await database.close();
      await given.dispose();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export async function logIn({ services }: Installation, userName: string, password: string): Promise<Session> {
  const session = services.people.sessions.open('counter-1');
  await services.people.logIn(session, { userName, password });
  return session;
}

/** A loaded machine takes half a minute for the demonstration company. */
const patience = { timeoutMs: 120_000 };

/** Writes all data and answers where the package lies. */
export async function exportFrom(
  installation: Installation,
  by: readonly [userName: string, password: string] = ['admin', 'counter2026'],
  { withoutLost = false }: { readonly withoutLost?: boolean } = {},
): Promise<string> {
  const { services, config } = installation;
  services.transfer.begin(actorAt(await logIn(installation, ...by)), { withoutLost });
  const state = await pollUntil(
    'the package',
    async () => {
      const { job } = await services.transfer.state();
      return job.phase === 'done' || job.phase === 'failed' ? job : null;
    },
    patience,
  );
  if (state.phase === 'failed') throw new Error(JSON.stringify(state.problem));
  const [newest] = (await services.transfer.state()).packages;
  return join(config.dataDir, 'exports', newest?.file ?? '');
}

/** Sends a package as a window does, and waits for the end. */
export async function importInto({ services, ports }: Installation, path: string): Promise<JobState> {
  const { open } = await import('node:fs/promises');
  const uploadId = ports.ids.next();
  const file = await open(path);
  try {
    for (let from = 0; ; ) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(1_000_000), 0, 1_000_000, from);
      if (bytesRead === 0) break;
      const base64 = buffer.subarray(0, bytesRead).toString('base64');
      ({ size: from } = await services.transfer.receive({ uploadId, from, base64 }));
    }
  } finally {
    await file.close();
  }
  await services.transfer.bringIn(uploadId);
  return pollUntil(
    'the end of the import',
    async () => {
      const state = services.transfer.importState();
      return state.phase === 'done' || state.phase === 'failed' ? state : null;
    },
    patience,
  );
}

/** What is left of uploads and packages that did not come to an end. */
export async function leftOvers({ config }: Installation): Promise<readonly string[]> {
  const of = (folder: string) => readdir(join(config.dataDir, folder)).catch(() => []);
  return [...(await of('incoming')), ...(await of('exports')).filter((name) => name.endsWith('.part'))];
}

export async function keepCopy(path: string): Promise<{ readonly path: string; forget(): void }> {
  const folder = mkdtempSync(join(temporaryRoot, 'counter-package-'));
  const copy = join(folder, 'package.zip');
  await copyFile(path, copy);
  return { path: copy, forget: () => rmSync(folder, { recursive: true, force: true }) };
}
