import { createRequire } from 'node:module';
import type * as PinyinPro from 'pinyin-pro';

/** One way of reading a name aloud. */
export interface Reading {
  readonly syllables: readonly string[];
  /** How many of the syllables a search may begin with: all but the legal form at the end. */
  readonly starts: number;
}

let loaded: typeof PinyinPro | undefined;

/** The dictionary costs a twentieth of a second: it is loaded by whoever first reads a name aloud. */
function dictionary(): typeof PinyinPro {
  loaded ??= createRequire(import.meta.url)('pinyin-pro') as typeof PinyinPro;
  return loaded;
}

const legalForm =
  /(?:集团)?(?:股份)?(?:有限)?(?:责任)?(?:总公司|分公司|公司|公司分公司|集团|厂|总厂|商行|经营部|个体工商户)$/;

/** The readings of a folded name, usual one first; none when it holds no Han sign. */
export function initialsAndSyllables(name: string, kind: 'company' | 'person'): readonly Reading[] {
  const plain = name.replace(/[^\p{Script=Han}a-z0-9]+/gu, '');
  if (!/\p{Script=Han}/u.test(plain)) return [];
  const usual = read(plain, 'off');
  if (kind === 'company') {
    const tail = [...(legalForm.exec(plain)?.[0] ?? '')].length;
    return [{ syllables: usual, starts: Math.max(1, usual.length - tail) }];
  }
  // Nobody is looked for by the second half of a given name.
  const starts = 1;
  const surname = read(plain, 'head');
  const same = surname.join(' ') === usual.join(' ');
  return same ? [{ syllables: surname, starts }] : [surname, usual].map((syllables) => ({ syllables, starts }));
}

/** Each Han sign its syllable; a Latin letter or digit stands for itself. */
function read(plain: string, surname: 'off' | 'head'): readonly string[] {
  return dictionary()
    .pinyin(plain, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced', surname })
    .map((syllable) => syllable.toLowerCase());
}

/** `beijingkeji` and `bjkj` of a name, as they are stored and shown beside it. */
export function pinyinOf(name: string): { readonly pinyin: string; readonly initials: string } {
  const syllables = initialsAndSyllables(name.normalize('NFKC').toLowerCase(), 'company')[0]?.syllables ?? [];
  return { pinyin: syllables.join(' '), initials: syllables.map((syllable) => syllable.slice(0, 1)).join('') };
}
