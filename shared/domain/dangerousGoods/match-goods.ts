import type { GoodsWord } from './categories.ts';

export interface GoodsMatch {
  /** The name as it was given, and which one of the list it was. */
  readonly name: string;
  readonly index: number;
  readonly word: GoodsWord;
  /** What of the name matched, in the language in which it did. */
  readonly found: string;
}

/**
 * Names of goods that hold a key word, at most one match per name and word. A word inside one of its innocent
 * names says nothing, and neither does one inside a longer Latin word (`gas` in `gasket`).
 */
export function matchGoods(names: readonly string[], words: readonly GoodsWord[]): readonly GoodsMatch[] {
  const active = comparableWords(words);
  return names.flatMap((name, index) => {
    const text = comparable(name);
    if (text === '') return [];
    const matches = active.flatMap((word) => {
      const found = word.keys.find(({ wanted }) => stands(text, wanted, word));
      return found ? [{ name: name.trim(), index, word: word.given, found: found.keyWord }] : [];
    });
    return matches.filter((match) => !matches.some((other) => saysMore(other, match)));
  });
}

/** `lithium battery` leaves nothing to say to `battery`. */
function saysMore({ word, found }: GoodsMatch, than: GoodsMatch): boolean {
  const wider = found.length > than.found.length && comparable(found).includes(comparable(than.found));
  return wider && word.category === than.word.category && word.air >= than.word.air && word.rail >= than.word.rail;
}

/** Half-width, lower case, without the spaces that only spread Chinese words. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

interface ComparableWord {
  readonly given: GoodsWord;
  readonly keys: readonly { readonly keyWord: string; readonly wanted: string }[];
  readonly exceptions: readonly string[];
}

const known = new WeakMap<readonly GoodsWord[], readonly ComparableWord[]>();

/** The list is asked at each confirmation and changes once a year. */
function comparableWords(words: readonly GoodsWord[]): readonly ComparableWord[] {
  const found = known.get(words);
  if (found) return found;
  const made = words
    .filter((word) => word.active)
    .map((given) => ({
      given,
      keys: [given.zh, given.en]
        .map((keyWord) => ({ keyWord, wanted: comparable(keyWord) }))
        .filter(({ wanted }) => wanted !== ''),
      exceptions: given.exceptions.map(comparable),
    }));
  known.set(words, made);
  return made;
}

function stands(text: string, wanted: string, { given, exceptions }: ComparableWord): boolean {
  if (!text.includes(wanted)) return false;
  const innocent = exceptions.flatMap((exception) => occurrences(text, exception, 'part'));
  return occurrences(text, wanted, given.matching).some(
    ([from, to]) => !innocent.some(([start, end]) => start <= from && to <= end),
  );
}

type Range = readonly [from: number, to: number];

function occurrences(text: string, wanted: string, matching: GoodsWord['matching']): readonly Range[] {
  const found: Range[] = [];
  if (wanted === '') return found;
  for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + 1)) {
    const to = standsUntil(text, from, from + wanted.length, matching);
    if (to !== null) found.push([from, to]);
  }
  return found;
}

/** Where the word ends, its English plural included; `null` when it is only a part of another word. */
function standsUntil(text: string, from: number, end: number, matching: GoodsWord['matching']): number | null {
  const [first = '', last = ''] = [text[from], text[end - 1]];
  if (isLatin(first) && isLatin(text[from - 1])) return null;
  let to = end;
  if (isLatin(last)) {
    to += /^(?:es|s)(?![\p{Script=Latin}\d])/u.exec(text.slice(end))?.[0].length ?? 0;
    if (isLatin(text[to])) return null;
  }
  const alone = !isHan(text[from - 1]) && !isHan(text[to]);
  return matching === 'part' || !isHan(first) || alone ? to : null;
}

function isLatin(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{Script=Latin}\d]/u.test(sign);
}

function isHan(sign: string | undefined): boolean {
  return sign !== undefined && /\p{Script=Han}/u.test(sign);
}
