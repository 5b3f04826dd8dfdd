import { fork } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MemoryOrder } from '../children/memory.ts';
import { beside, within } from '../figure.ts';
import { openRaw } from '../raw/raw.ts';
import { chooseInputs } from '../work/inputs.ts';
import { type Group, short } from './group.ts';

const confirmations = 12_000;
const mostMegabytes = 220;
/** What is flat: not a tenth more after the second half of the work than after the first. */
const mostGrowth = 1.1;

interface Held {
  readonly done: number;
  readonly megabytes: number;
}

/** Resident memory of a backend that confirms order after order. */
export const memoryGroup: Group = {
  name: 'memory',
  async run(stage, report) {
    const { small } = stage.sizes;
    await stage.leave(small);
    const { config } = await stage.dataset(small);
    if (config.kind !== 'sqlite') return;
    const dataDir = mkdtempSync(join(tmpdir(), 'counter-bench-memory-'));
    try {
      const file = join(dataDir, 'counter.sqlite');
      copyFileSync(config.file, file);
      const raw = await openRaw({ kind: 'sqlite', file });
      const inputs = await chooseInputs(raw);
      await raw.close();
      const held = await watch({ dataDir, file, confirmations, inputs });
      const at = (done: number) => held.find((one) => one.done === done)?.megabytes ?? 0;
      const count = short(confirmations);
      report.add(
        within(`backend memory after ${count} confirmations`, at(confirmations), mostMegabytes, 'MB', at(0)),
        beside(
          `backend memory, growth ${short(confirmations / 2)} to ${count}`,
          at(confirmations),
          at(confirmations / 2),
          mostGrowth,
          'MB',
        ),
      );
      report.explain('backend memory by thousands of confirmations, MB', [
        held.map(({ megabytes }) => megabytes.toFixed(0)).join(' '),
      ]);
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};

function watch(order: MemoryOrder): Promise<readonly Held[]> {
  const held: Held[] = [];
  const child = fork(join(import.meta.dirname, 'memory.js'));
  child.on('message', (one: Held) => void held.push(one));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.send(order);
    child.once('exit', (code) =>
      code === 0 ? resolve(held) : reject(new Error(`The backend under watch ended with ${code}`)),
    );
  });
}
