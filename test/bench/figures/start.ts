import { fork } from 'node:child_process';
import { join } from 'node:path';
import { within } from '../figure.ts';
import { race, type Side } from '../measure/race.ts';
import type { Dataset } from '../data/dataset.ts';
import { openRaw } from '../raw/raw.ts';
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
    report.explain('backend ready: where the time goes', await explain(dataset));
    report.add(within(`backend ready, ${short(middle)} orders`, took.backend.median, mostMs, 'ms', took.bare.median));
  },
};

/** Milliseconds since the process began, as it told them. */
type Story = Readonly<Record<string, number>>;

async function explain(dataset: Dataset): Promise<readonly string[]> {
  const { story } = await startOnce('backend-start.js', dataset);
  const raw = await openRaw(dataset.config);
  const began = performance.now();
  await raw.query('PRAGMA quick_check(1)');
  const checked = performance.now() - began;
  await raw.close();
  const steps = Object.entries(story).map(([step, ms]) => `${step} after ${ms.toFixed(0)} ms`);
  return [steps.join(', '), `a quick_check of the whole file alone takes ${checked.toFixed(0)} ms`];
}

function starts(script: string, dataset: Dataset): Side {
  return async (times) => {
    const samples: number[] = [];
    for (let index = 0; index < times; index++) samples.push((await startOnce(script, dataset)).took);
    return samples;
  };
}

function startOnce(
  script: string,
  { dataDir, config }: Dataset,
): Promise<{ readonly took: number; readonly story: Story }> {
  const file = config.kind === 'sqlite' ? config.file : '';
  const started = performance.now();
  const child = fork(join(import.meta.dirname, script), [dataDir, file]);
  let heard: { readonly took: number; readonly story: Story } | undefined;
  child.once('message', (story: Story) => {
    heard = { took: performance.now() - started, story };
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.once('exit', (code) =>
      code === 0 && heard ? resolve(heard) : reject(new Error(`${script} ended with ${code}`)),
    );
  });
}
