import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { EntityManager } from 'typeorm';
import type { Change } from '../../../shared/contract/system.ts';
import type { DatabaseConfig } from '../config.ts';
import type { Logger } from '../ports.ts';

export type ChangeListener = (change: Change) => void;

export interface ChangeFeed {
  subscribe(listener: ChangeListener): () => void;
  /** Called inside the transaction; returns what to do once it is committed. */
  tell(changes: readonly Change[], manager: EntityManager): Promise<(() => void) | undefined>;
  close(): Promise<void>;
}

const channel = 'counter_changed';
/** NOTIFY carries less than 8,000 bytes; above this many ids a window fetches the whole topic again. */
const mostIds = 100;

/** Tells windows what changed: in process, and by NOTIFY to every workstation that shares the database. */
export async function createChangeFeed(config: DatabaseConfig, logger: Logger): Promise<ChangeFeed> {
  const listeners = new Set<ChangeListener>();
  const emit = (change: Change) => {
    for (const listener of listeners) listener(change);
  };
  const origin = randomUUID();
  const remote = config.kind === 'postgres' ? listenTo(config.url, channelOf(config), origin, emit, logger) : undefined;
  await remote?.ready;
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async tell(changes, manager) {
      if (changes.length === 0) return undefined;
      if (config.kind === 'postgres') {
        for (const change of changes) {
          const ids = change.ids.length > mostIds ? [] : change.ids;
          const note = JSON.stringify({ origin, topic: change.topic, ids });
          await manager.query('SELECT pg_notify($1, $2)', [channelOf(config), note]);
        }
      }
      return () => changes.forEach(emit);
    },
    async close() {
      listeners.clear();
      await remote?.close();
    },
  };
}

function channelOf(config: DatabaseConfig): string {
  return config.kind === 'postgres' && config.schema ? `${channel}_${config.schema}` : channel;
}

/** A client of its own, outside the pool: it reconnects with growing waits, and then everything counts as changed. */
function listenTo(url: string, name: string, origin: string, emit: ChangeListener, logger: Logger) {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let tries = 0;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'cs-counter-listen' });
    next.on('error', (error) => lost(next, error));
    next.on('end', () => lost(next, new Error('connection ended')));
    next.on('notification', (message) => {
      const { origin: from, topic, ids } = JSON.parse(message.payload ?? '{}') as Change & { origin: string };
      if (from !== origin) emit({ topic, ids });
    });
    client = next;
    try {
      await next.connect();
      await next.query(`LISTEN "${name}"`);
      if (tries > 0) emit({ topic: 'all', ids: [] });
      tries = 0;
    } catch (error) {
      lost(next, error);
    }
  }

  function lost(which: pg.Client, error: unknown): void {
    if (closed || which !== client) return;
    client = undefined;
    tries += 1;
    logger.warn({ err: error, tries }, 'change feed lost, reconnecting');
    timer = setTimeout(() => void connect(), Math.min(30_000, 500 * 2 ** Math.min(tries, 6)) * (0.5 + Math.random()));
  }

  return {
    ready: connect(),
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
