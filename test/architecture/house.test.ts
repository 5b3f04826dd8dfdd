import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clauses } from '../../shared/sop/clauses.ts';
import { root } from '../helpers/root.ts';
import { clauseIdsIn } from '../run/coverage.ts';

const folders = ['electron', 'renderer', 'shared', 'migrations', 'resources', 'test'];
const files = ['package.json', 'package-lock.json', 'tsconfig.json', 'electron-builder.yml', 'README.md'];
const toolSettings = ['biome.json', 'electron.vite.config.ts', 'knip.json', 'playwright.config.ts', 'vitest.config.ts'];
const made = ['node_modules', 'out', 'dist'];

const sources = ['electron', 'renderer', 'shared', 'migrations', 'test'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:tsx?|mjs|cjs)$/.test(path))
    .map((path) => join(folder, path)),
);

const linesOf = (path: string) => readFileSync(join(root, path), 'utf8').split('\n').length - 1;

describe('the house', () => {
  it('has nothing at its top but what its owner put there, and settings of tools', () => {
    const known = new Set([...folders, ...files, ...toolSettings, ...made]);
    const strangers = readdirSync(root).filter((name) => !name.startsWith('.') && !known.has(name));
    expect(strangers).toEqual([]);
  });

  it('has no file of more than 300 lines', () => {
    expect(sources.filter((path) => linesOf(path) > 300)).toEqual([]);
  });

  it('has small files: half of them under 90 lines', () => {
    const lengths = sources.map(linesOf).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(90);
  });

  it('has no barrels: a module is imported by its own name', () => {
    const barrels = sources.filter((path) => /^index\.tsx?$/.test(basename(path)));
    expect(barrels).toEqual([join('migrations', 'index.ts')]);
  });

  it('calls an area by the same name everywhere: procedures, contract and catalogue', () => {
    const areas = sources.flatMap((path) => /backend\W(\w+)\W\1\.procedures\.ts$/.exec(path)?.[1] ?? []);
    const missing = areas.flatMap((area) =>
      [`shared/contract/${area}.ts`, `resources/locales/zh-CN/${area}.json`].filter(
        (path) => !existsSync(join(root, path)),
      ),
    );
    expect(areas).toContain('orders');
    expect(missing).toEqual([]);
  });

  it('names in its tests only clauses that the manual has', () => {
    const ids = new Set<string>(clauses.map(({ id }) => id));
    const tests = sources.filter((path) => /\.(?:test|spec)\.tsx?$/.test(path) && !path.includes(join('unit', 'run')));
    const strangers = tests.flatMap((path) =>
      titlesIn(path).flatMap((title) =>
        clauseIdsIn(title)
          .filter((id) => !ids.has(id))
          .map((id) => `${path}: ${id}`),
      ),
    );
    expect(strangers).toEqual([]);
  });

  it('is free of debris: nothing left for later, no path of a machine', () => {
    const debris = /\b(?:TODO|FIXME|XXX|HACK)\b|@ts-ignore|@ts-nocheck|\/(?:home|root|Users)\/\w/;
    const self = join('test', 'architecture', 'house.test.ts');
    expect(sources.filter((path) => path !== self && debris.test(readFileSync(join(root, path), 'utf8')))).toEqual([]);
  });
});

/** First lines of tests and groups: where clause ids stand. */
function titlesIn(path: string): readonly string[] {
  const text = readFileSync(join(root, path), 'utf8');
  return [...text.matchAll(/\b(?:it|test|describe)\b[^'"`\n]*['"`]([^\n]+)/g)].map(([, title]) => title ?? '');
}
