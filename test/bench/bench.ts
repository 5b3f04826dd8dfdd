import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Figure } from './figure.ts';
import type { Group, Report } from './figures/group.ts';
import { groups } from './figures/groups.ts';
import { measureFsync } from './measure/fsync.ts';
import { openStage } from './stage.ts';
import { printTable } from './table.ts';

const say = (line: string) => void process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      size: { type: 'string', default: '1000000' },
      only: { type: 'string', multiple: true, default: [] },
    },
  });
  const size = Number(values.size.replaceAll(',', ''));
  if (!Number.isInteger(size) || size < 1_000) throw new Error(`--size ${values.size}: a whole number from 1000 on`);
  if (values.list) return say(groups.map(({ name }) => name).join('\n'));
  const wanted = values.only.map((name) => name.toLowerCase());
  const chosen = groups.filter(
    ({ name }) => wanted.length === 0 || wanted.some((word) => name.toLowerCase().includes(word)),
  );
  if (chosen.length === 0)
    throw new Error(`--only ${values.only.join(', ')}: no group is called so (--list names them)`);

  const { figures, explanations } = await measureAll(chosen, size);
  if (values.json) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  printTable(figures, explanations, values.json ? say : (line) => void process.stdout.write(`${line}\n`));
}

async function measureAll(chosen: readonly Group[], size: number) {
  const figures: Figure[] = [];
  const explanations: { readonly title: string; readonly lines: readonly string[] }[] = [];
  const report: Report = {
    add: (...list) => void figures.push(...list),
    explain: (title, lines) => void explanations.push({ title, lines }),
  };
  const load = loadavg()[0]?.toFixed(2) ?? '';
  say(`Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model ?? 'processor'}, load ${load}`);
  const fsync = measureFsync();
  report.add({
    name: 'one fsync of this machine',
    value: Number(fsync.toPrecision(3)),
    unit: 'ms',
    baseline: null,
    ratio: null,
    target: null,
    met: null,
  });
  const stage = openStage(size, say);
  try {
    for (const group of chosen) {
      say(`Measuring ${group.name} ...`);
      await group.run(stage, report).catch((error: unknown) => {
        // What the other groups measured is worth having all the same.
        process.exitCode = 1;
        say(`${group.name} failed: ${error instanceof Error ? error.stack : String(error)}`);
      });
    }
  } finally {
    await stage.close();
  }
  return { figures, explanations };
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(1);
  },
);
