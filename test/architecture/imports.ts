// The import rules of .dependency-cruiser.cjs, run over the whole tree: a step of `npm run check`.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root as home } from '../helpers/root.ts';

export interface ImportReport {
  /** Source files that the tool really read, of those that are there. */
  readonly read: number;
  readonly present: number;
  readonly violations: readonly string[];
}

interface CruiseResult {
  readonly modules: readonly { readonly source: string; readonly couldNotResolve?: boolean }[];
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
}

const folders = ['electron', 'renderer', 'shared', 'migrations', 'test'];

/** Cruises the tree at `root` by its own rule file. Throws when the tool itself fails. */
export function checkImports(root: string): ImportReport {
  const tool = join(home, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [tool, ...folders, '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser failed: ${stderr}${stdout}`);
  const result = JSON.parse(stdout) as CruiseResult;
  return {
    read: result.modules.filter(({ source, couldNotResolve }) => couldNotResolve !== true && isSource(source)).length,
    present: folders.flatMap((folder) => sourcesIn(root, folder)).length,
    violations: result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
  };
}

function sourcesIn(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter(isSource);
}

function isSource(path: string): boolean {
  return /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && !path.includes('node_modules');
}

if (process.argv[1] === import.meta.filename) {
  const { read, present, violations } = checkImports(home);
  for (const violation of violations) process.stdout.write(`${violation}\n`);
  // With a compiler it does not know, the tool reads nothing and is content.
  if (read < present) process.stdout.write(`Only ${read} of ${present} source files were read.\n`);
  process.stdout.write(`${read} files, ${violations.length} forbidden imports\n`);
  process.exitCode = violations.length > 0 || read < present || read === 0 ? 1 : 0;
}
