import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../helpers/root.ts';

export type Language = 'zh-CN' | 'en';

/** A text of the app as a person reads it: `words('orders:act.confirm')`. */
export interface Words {
  readonly language: Language;
  (key: string, values?: Readonly<Record<string, string | number>>): string;
}

const known = new Map<Language, Words>();

/** The app's own catalogues: specs look for what is on the screen, in the language that it speaks. */
export function wordsOf(language: Language): Words {
  const kept = known.get(language);
  if (kept) return kept;
  const texts = readTexts(language);
  const words = Object.assign(
    (key: string, values: Readonly<Record<string, string | number>> = {}) => {
      const text = texts.get(key);
      if (text === undefined) throw new Error(`There is no text "${key}" in ${language}`);
      return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? `{{${name}}}`));
    },
    { language },
  );
  known.set(language, words);
  return words;
}

function readTexts(language: Language): ReadonlyMap<string, string> {
  const folder = join(root, 'resources/locales', language);
  const texts = new Map<string, string>();
  for (const file of readdirSync(folder)) {
    collect(JSON.parse(readFileSync(join(folder, file), 'utf8')), `${file.replace(/\.json$/, '')}:`, texts);
  }
  return texts;
}

function collect(node: unknown, path: string, into: Map<string, string>): void {
  if (typeof node === 'string') into.set(path, node);
  else {
    for (const [key, child] of Object.entries(node as Record<string, unknown>)) {
      collect(child, path.endsWith(':') ? `${path}${key}` : `${path}.${key}`, into);
    }
  }
}

/** Finds a text with any values in its placeholders. */
export function patternOf(text: string): RegExp {
  return new RegExp(
    text
      .split(/\{\{\w+\}\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*'),
  );
}

/** The name of a button: antd spreads the two characters of a short Chinese word. */
export function buttonName(text: string): RegExp {
  const wide = /^[\u4e00-\u9fff]{2}$/.test(text) ? [...text].join('\\s?') : patternOf(text).source;
  return new RegExp(`^${wide}$`);
}
