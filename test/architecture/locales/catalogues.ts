import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { languages } from '../../../shared/i18n/languages.ts';

/** Texts of one area by their full key; plural forms (`_one`, `_other`) are gathered under the key that code uses. */
export type Catalogue = ReadonlyMap<string, readonly string[]>;

/** Catalogues of one language by area. */
export type Catalogues = ReadonlyMap<string, Catalogue>;

export interface LoadedCatalogues {
  /** The catalogues that keys are checked against: those of the first language. */
  readonly areas: Catalogues;
  readonly faults: readonly string[];
}

/** Reads all catalogues below `root` and compares the languages with each other. */
export function loadCatalogues(root: string): LoadedCatalogues {
  const byLanguage = languages.map((language) => ({ language, areas: readLanguage(root, language) }));
  const [first, ...others] = byLanguage;
  if (first === undefined) throw new Error('The product has no language');
  const faults = [
    ...byLanguage.flatMap(({ language, areas }) => textFaults(language, areas)),
    ...others.flatMap(({ language, areas }) => differences(first.language, first.areas, language, areas)),
  ];
  return { areas: first.areas, faults };
}

function readLanguage(root: string, language: string): Catalogues {
  const dir = join(root, 'resources/locales', language);
  const files = existsSync(dir) ? readdirSync(dir).filter((file) => file.endsWith('.json')) : [];
  return new Map(
    files.map((file) => [basename(file, '.json'), flatten(JSON.parse(readFileSync(join(dir, file), 'utf8')))]),
  );
}

function flatten(tree: object, path = '', texts = new Map<string, string[]>()): Map<string, string[]> {
  for (const [name, value] of Object.entries(tree) as [string, unknown][]) {
    const key = `${path}${name}`;
    if (typeof value === 'object' && value !== null) flatten(value, `${key}.`, texts);
    else texts.set(singular(key), [...(texts.get(singular(key)) ?? []), typeof value === 'string' ? value : '']);
  }
  return texts;
}

function singular(key: string): string {
  return key.replace(/_(?:zero|one|two|few|many|other)$/, '');
}

function textFaults(language: string, areas: Catalogues): readonly string[] {
  const faults: string[] = [];
  for (const [area, texts] of areas) {
    for (const [key, variants] of texts) {
      if (variants.some((text) => text.trim() === '')) faults.push(`${language}/${area}.json: ${key} is empty`);
      if (language === 'zh-CN' && variants.some(hasHalfWidthPunctuation)) {
        faults.push(`${language}/${area}.json: ${key} has half-width punctuation after a Chinese character`);
      }
    }
  }
  return faults;
}

function hasHalfWidthPunctuation(text: string): boolean {
  return /\p{Script=Han}[,;:!?]/u.test(text);
}

function differences(leftName: string, left: Catalogues, rightName: string, right: Catalogues): readonly string[] {
  const faults: string[] = [];
  for (const area of new Set([...left.keys(), ...right.keys()])) {
    const [ours, theirs] = [left.get(area), right.get(area)];
    if (ours === undefined || theirs === undefined) {
      faults.push(`${ours === undefined ? leftName : rightName}/${area}.json is missing`);
      continue;
    }
    for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
      const fault = difference(ours.get(key), theirs.get(key));
      if (fault !== null)
        faults.push(
          `${area}.json: ${key} ${fault === 'placeholders' ? 'has other placeholders' : 'is missing'} in ${fault === 'left' ? leftName : rightName}`,
        );
    }
  }
  return faults;
}

function difference(left?: readonly string[], right?: readonly string[]): 'left' | 'right' | 'placeholders' | null {
  if (left === undefined) return 'left';
  if (right === undefined) return 'right';
  return placeholdersOf(left).join() === placeholdersOf(right).join() ? null : 'placeholders';
}

/** Names between double braces, sorted, each once. */
export function placeholdersOf(variants: readonly string[]): readonly string[] {
  const names = variants.flatMap((text) =>
    [...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)].map(([, name]) => name ?? ''),
  );
  return [...new Set(names)].sort();
}
