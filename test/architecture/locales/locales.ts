// The languages are gated like types: a step of `npm run check`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root as home } from '../../helpers/root.ts';
import { bareTextFaults } from './bare-text.ts';
import { loadCatalogues } from './catalogues.ts';
import { keyFaults } from './keys.ts';

export interface LocaleReport {
  readonly texts: number;
  readonly files: number;
  readonly faults: readonly string[];
}

/** Catalogues alike in all languages, every key of the code there, no text outside them. */
export function checkLocales(root: string): LocaleReport {
  const { areas, faults } = loadCatalogues(root);
  const files = ['renderer', 'shared', 'electron'].flatMap((folder) => sourcesIn(root, folder));
  const found = files.flatMap((path) => {
    const file = parse(root, path);
    return [...keyFaults(file, areas), ...(path.endsWith('.tsx') ? bareTextFaults(file, areas) : [])];
  });
  const texts = [...areas.values()].reduce((sum, catalogue) => sum + catalogue.size, 0);
  return { texts, files: files.length, faults: [...faults, ...found] };
}

function parse(root: string, path: string): ts.SourceFile {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true, kind);
}

function sourcesIn(root: string, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /\.tsx?$/.test(name)).map((name) => join(folder, name));
}

if (process.argv[1] === import.meta.filename) {
  const { texts, files, faults } = checkLocales(home);
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  process.stdout.write(`${texts} texts, ${files} files, ${faults.length} faults\n`);
  process.exitCode = faults.length > 0 || files === 0 ? 1 : 0;
}
