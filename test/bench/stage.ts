import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../helpers/postgres.ts';
import { type Dataset, forgetLaterRows, postgresDataset, sqliteDataset } from './data/dataset.ts';
import { type House, openHouse } from './house.ts';
import { type HttpWindow, openHttpWindow } from './http-window.ts';
import type { Side } from './measure/race.ts';
import { openRaw, type RawDatabase } from './raw/raw.ts';
import { appWork, type WorkName } from './work/app-work.ts';
import { chooseInputs, type Inputs } from './work/inputs.ts';
import { rawWork } from './work/raw-work.ts';

export type Works = Readonly<Record<WorkName, Side>>;

/** The app and the bare statements on one filled database, ready to work. */
export interface Bout {
  readonly dataset: Dataset;
  readonly house: House;
  readonly raw: RawDatabase;
  readonly inputs: Inputs;
  readonly app: Works;
  readonly bare: Works;
  /** The same house by HTTP; opened when first asked for. */
  window(): Promise<HttpWindow>;
}

/** What the figures need, made when first asked for and put away at the end. */
export interface Stage {
  readonly sizes: { readonly small: number; readonly middle: number; readonly large: number };
  readonly say: (line: string) => void;
  dataset(orders: number): Promise<Dataset>;
  bout(orders: number): Promise<Bout>;
  postgres(): Promise<Bout>;
  /** Ends a bout, so that another process may have its database. */
  leave(orders: number): Promise<void>;
  close(): Promise<void>;
}

export function openStage(large: number, say: (line: string) => void): Stage {
  const sizes = { small: Math.min(10_000, large), middle: Math.min(100_000, large), large };
  const datasets = new Map<number, Promise<Dataset>>();
  const bouts = new Map<number | 'postgres', Promise<OpenBout>>();
  const remember = <Key, Value>(
    map: Map<Key, Promise<Value>>,
    key: Key,
    make: () => Promise<Value>,
  ): Promise<Value> => {
    const known = map.get(key) ?? make();
    map.set(key, known);
    // What failed may work for the next group.
    known.catch(() => map.delete(key));
    return known;
  };
  const dataset = (orders: number) => remember(datasets, orders, () => sqliteDataset(orders, say));
  const end = async (key: number | 'postgres') => {
    const bout = bouts.get(key);
    bouts.delete(key);
    await (await bout)?.end();
  };
  return {
    sizes,
    say,
    dataset,
    bout: (orders) => remember(bouts, orders, async () => openSqliteBout(await dataset(orders))),
    postgres: () => remember(bouts, 'postgres', () => openPostgresBout(sizes.middle, say)),
    leave: end,
    async close() {
      for (const key of bouts.keys()) await end(key);
    },
  };
}

interface OpenBout extends Bout {
  end(): Promise<void>;
}

async function openSqliteBout(dataset: Dataset): Promise<OpenBout> {
  return openBout(dataset, async () => {
    if (dataset.config.kind === 'sqlite') forgetLaterRows(dataset.config.file);
  });
}

/** A throw-away server with the durability that an office would give it. */
async function openPostgresBout(orders: number, say: (line: string) => void): Promise<OpenBout> {
  const dataDir = mkdtempSync(join(tmpdir(), 'counter-bench-pg-'));
  const server = await startPostgres([
    'fsync=on',
    'full_page_writes=on',
    'synchronous_commit=on',
    'shared_buffers=512MB',
  ]);
  const stop = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    return await openBout(await postgresDataset(server.url, orders, dataDir, say), stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openBout(dataset: Dataset, after: () => Promise<void>): Promise<OpenBout> {
  const house = await openHouse(dataset);
  const raw = await openRaw(dataset.config);
  const inputs = await chooseInputs(raw);
  let window: Promise<HttpWindow> | undefined;
  return {
    dataset,
    house,
    raw,
    inputs,
    app: appWork(house.api, inputs),
    bare: await rawWork(raw, house.api, inputs),
    window: () => (window ??= openHttpWindow(house, inputs)),
    async end() {
      await (await window)?.close();
      await raw.close();
      await house.close();
      await after();
    },
  };
}
