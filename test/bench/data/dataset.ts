import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { DatabaseConfig } from '../../../electron/backend/config.ts';
import { openDataSource } from '../../../electron/backend/database/data-source.ts';
import { startHouse } from '../house.ts';
import { fill, filledTables, type Ground, sampleCustomers } from './fill.ts';
import { fillPostgres } from './postgres-sink.ts';
import { setUpCompany } from './set-up.ts';
import { fillSqlite } from './sqlite-sink.ts';

/** Raise it when other rows are made; schema and tokens are noticed by themselves. */
const generatorVersion = 4;
const bytesPerOrder = 13_500;
const bytesOfCustomers = 800_000_000;

/** A filled database, as a data folder that the browser host could be started on. */
export interface Dataset {
  readonly orders: number;
  readonly dataDir: string;
  readonly config: DatabaseConfig;
}

type Say = (line: string) => void;

/** The SQLite database of this size: made when it is not there yet or was made for another schema. */
export async function sqliteDataset(orders: number, say: Say): Promise<Dataset> {
  const root = join(tmpdir(), 'cs-counter-bench');
  const dataDir = join(root, `orders-${orders}`);
  const config = { kind: 'sqlite', file: join(dataDir, 'counter.sqlite') } as const;
  mkdirSync(root, { recursive: true });
  const key = await keyOf(root);
  const keyFile = join(dataDir, 'generated-for');
  if (existsSync(keyFile) && readFileSync(keyFile, 'utf8') === key) {
    await bringUp(config);
    forgetLaterRows(config.file);
    return { orders, dataDir, config };
  }
  rmSync(dataDir, { recursive: true, force: true });
  demandSpace(root, bytesOfCustomers + orders * bytesPerOrder);
  say(`Making a database of ${orders.toLocaleString('en')} orders in ${dataDir} (kept for the next run) ...`);
  const partial = `${dataDir}.partial`;
  rmSync(partial, { recursive: true, force: true });
  const file = join(partial, 'counter.sqlite');
  const actor = await setUp({ kind: 'sqlite', file }, partial);
  const ground = { actor, ...sqliteHead(file) };
  await fillSqlite(file, (sink) => fill(sink, ground, orders, say));
  noteEnd(file);
  writeFileSync(join(partial, 'generated-for'), key);
  renameSync(partial, dataDir);
  return { orders, dataDir, config };
}

/** Fills an empty PostgreSQL server. */
export async function postgresDataset(url: string, orders: number, dataDir: string, say: Say): Promise<Dataset> {
  say(`Filling PostgreSQL with ${orders.toLocaleString('en')} orders ...`);
  const config = { kind: 'postgres', url } as const;
  const actor = await setUp(config, dataDir);
  const ground = { actor, ...(await postgresHead(url)) };
  await fillPostgres(url, (sink) => fill(sink, ground, orders, say));
  return { orders, dataDir, config };
}

async function setUp(config: DatabaseConfig, dataDir: string): Promise<Ground['actor']> {
  mkdirSync(dataDir, { recursive: true });
  const house = await startHouse({ orders: 0, dataDir, config });
  try {
    return await setUpCompany(house);
  } finally {
    await house.close();
  }
}

/** Runs what was added to the schema since, without the backup that the app would first make of it. */
async function bringUp(config: DatabaseConfig): Promise<void> {
  const source = await openDataSource(config, 'writer', 'bench');
  await source.runMigrations({ transaction: 'each' });
  await source.destroy();
}

/** What the rows depend on: their tables as the migrations make them, and the words under which things are found. */
async function keyOf(root: string): Promise<string> {
  const dataDir = join(root, 'schema');
  const file = join(dataDir, 'schema.sqlite');
  rmSync(dataDir, { recursive: true, force: true });
  await (await startHouse({ orders: 0, dataDir, config: { kind: 'sqlite', file } })).close();
  const filled = filledTables.map((table) => `'${table}'`).join(', ');
  const query = `SELECT sql FROM sqlite_master WHERE tbl_name IN (${filled}) ORDER BY name`;
  const schema = using(file, (database) => database.prepare(query).all());
  const words: unknown[] = [];
  const ground = { actor: sampleActor, lastSeq: 0, lastHash: '' };
  const sink = { add: () => undefined, addTokens: (...given: unknown[]) => void words.push(given[2]) };
  await fill(sink, ground, 3, () => undefined, sampleCustomers('', 20));
  return createHash('sha256')
    .update(JSON.stringify([generatorVersion, schema, words]))
    .digest('hex');
}

const sampleActor: Ground['actor'] = {
  userId: '',
  displayName: '',
  roles: [],
  permissions: new Set<never>(),
  language: 'zh-CN',
  workstation: '',
};

function sqliteHead(file: string): Omit<Ground, 'actor'> {
  return using(file, (database) => headOf(database.prepare(headQuery).get()));
}

async function postgresHead(url: string): Promise<Omit<Ground, 'actor'>> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return headOf((await client.query(headQuery)).rows[0]);
  } finally {
    await client.end();
  }
}

const headQuery = 'SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1';

function headOf(row: unknown): Omit<Ground, 'actor'> {
  const { seq, hash } = row as { seq: number | string; hash: string };
  return { lastSeq: Number(seq), lastHash: hash };
}

/** Remembers in the file itself where the made rows end. */
function noteEnd(file: string): void {
  using(file, (database) => {
    database.exec(`CREATE TABLE bench_end AS SELECT (SELECT max(seq) FROM event) AS seq, (SELECT max(id) FROM work_order) AS id,
      (SELECT group_concat(series) FROM number_series) AS series`);
  });
}

/** Takes out what earlier runs wrote, so that each run measures the same database. */
export function forgetLaterRows(file: string): void {
  using(file, (database) => {
    const triggers = database.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all();
    database.exec('PRAGMA foreign_keys = OFF; BEGIN');
    for (const { name } of triggers) database.exec(`DROP TRIGGER "${String(name)}"`);
    const later = '> (SELECT id FROM bench_end)';
    database.exec(`DELETE FROM event WHERE seq > (SELECT seq FROM bench_end); DELETE FROM order_draft;
      DELETE FROM alert; DELETE FROM task; DELETE FROM task_rule_snapshot;
      DELETE FROM search_token WHERE ref_id ${later}; DELETE FROM work_order WHERE id ${later};
      DELETE FROM number_series WHERE instr((SELECT series FROM bench_end), series) = 0`);
    for (const table of ['order_point', 'order_goods', 'order_revision', 'print_job', 'shipment', 'shipment_step']) {
      database.exec(`DELETE FROM ${table} WHERE order_id ${later}`);
    }
    for (const { sql } of triggers) database.exec(String(sql));
    database.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)');
  });
}

function using<T>(file: string, work: (database: DatabaseSync) => T): T {
  // A process that has just ended may still be putting its writings in place.
  const database = new DatabaseSync(file, { timeout: 30_000 });
  try {
    return work(database);
  } finally {
    database.close();
  }
}

function demandSpace(root: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(root);
  const gigabytes = (amount: number) => (amount / 1e9).toFixed(1);
  if (bavail * bsize > bytes * 1.1) return;
  throw new Error(`${root} has ${gigabytes(bavail * bsize)} GB free and needs ${gigabytes(bytes)}: give --size N.`);
}
