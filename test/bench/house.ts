import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { type Backend, createBackend } from '../../electron/backend/backend.ts';
import type { Clock, HostPorts, Logger } from '../../electron/backend/ports.ts';
import type { Session } from '../../electron/backend/session.ts';
import { browserHostPorts } from '../../electron/browser/ports.ts';
import { systemClock } from '../../electron/host/clock.ts';
import type { Api } from '../../shared/contract/contract.ts';
import { clerkName, password } from './data/set-up.ts';
import type { Dataset } from './data/dataset.ts';

/** The backend as the browser host runs it, called through its contract in process. */
export interface House {
  readonly backend: Backend;
  readonly ports: HostPorts;
  readonly session: Session;
  readonly api: Api;
  close(): Promise<void>;
}

export const outDir = join(import.meta.dirname, '..');

/** Complaints of the backend belong on the screen of whoever measures it. */
const logger: Logger & { close(): void } = {
  info: () => undefined,
  warn: (fields, message) => process.stderr.write(`warn: ${message} ${JSON.stringify(fields)}\n`),
  error: (fields, message) => {
    const { err, error = err } = fields as { err?: unknown; error?: unknown };
    process.stderr.write(`error: ${message} ${error instanceof Error ? error.stack : JSON.stringify(fields)}\n`);
  },
  close: () => undefined,
};

interface HouseOptions {
  readonly workers?: boolean;
  /** Instead of the host's own. */
  readonly notifier?: HostPorts['notifier'];
  /** It is that moment, epoch ms. */
  readonly at?: number;
}

export async function startHouse(
  dataset: Dataset,
  { workers = false, notifier, at }: HouseOptions = {},
): Promise<House> {
  const { dataDir, config } = dataset;
  mkdirSync(dataDir, { recursive: true });
  const host = browserHostPorts(dataDir, join(outDir, 'fonts'), logger, clockAt(at));
  const ports = notifier ? { ...host, notifier } : host;
  const backend = await createBackend(ports, {
    appVersion: '0.0.0',
    database: config,
    dataDir,
    workstation: 'bench',
    demo: false,
    workers,
  });
  const session = backend.connect();
  const api: Api = createRouterClient(backend.router, { context: { session } });
  return {
    backend,
    ports,
    session,
    api,
    async close() {
      backend.disconnect(session);
      await backend.close();
      await ports.pdf.close();
    },
  };
}

function clockAt(at: number | undefined): Clock {
  return at === undefined ? systemClock : { ...systemClock, now: () => at };
}

/** The same with the clerk signed in. */
export async function openHouse(dataset: Dataset, options: HouseOptions = {}): Promise<House> {
  const house = await startHouse(dataset, options);
  await house.api.people.logIn({ userName: clerkName, password });
  return house;
}
