import { fork } from 'node:child_process';
import { join } from 'node:path';
import { within } from '../figure.ts';
import { race, type Side } from '../measure/race.ts';
import type { Dataset } from '../data/dataset.ts';
import { type Group, short } from './group.ts';

const mostMs = 450;

/** From the start of a process to its first answer, on an existing database. */
export const startGroup: Group = {
  name: 'start',
  async run(stage, report) {
    const { middle } = stage.sizes;
    await stage.leave(middle);
    const dataset = await stage.dataset(middle);
    const sides = { backend: starts('backend-start.js', dataset), bare: starts('raw-start.js', dataset) };
    const took = await race(sides, { rounds: 7, times: 1 });
    report.add(within(`backend ready, ${short(middle)} orders`, took.backend.median, mostMs, 'ms', took.bare.median));
  },
};

function starts(script: string, dataset: Dataset): Side {
  return async (times) => {
    const samples: number[] = [];
    for (let index = 0; index < times; index++) samples.push(await startOnce(script, dataset));
    return samples;
  };
}

function startOnce(script: string, { dataDir, config }: Dataset): Promise<number> {
  const file = config.kind === 'sqlite' ? config.file : '';
  const started = performance.now();
  const child = fork(join(import.meta.dirname, script), [dataDir, file]);
  let took = 0;
  child.once('message', () => {
    took = performance.now() - started;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.once('exit', (code) =>
      code === 0 && took > 0 ? resolve(took) : reject(new Error(`${script} ended with ${code}`)),
    );
  });
}
