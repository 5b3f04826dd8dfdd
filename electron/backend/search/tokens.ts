import { initialsAndSyllables, type Reading } from './pinyin.ts';

/**
 * What a record is found by. Records store exact tokens; what a person types is read by
 * `searchTerms`. Han text is cut into pairs, Latin and digit words are found by their beginning.
 */

/** Longest token that is stored or asked for, in characters; longer words are cut. */
export const tokenLength = 32;

/** Lower case, half-width, without accents; `ü` as it is typed, `v`. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ü/g, 'v')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC');
}

const han = /\p{Script=Han}+/gu;
const words = /[\p{L}\p{N}]+(?:[-_./][\p{L}\p{N}]+)*/gu;

/** Free text (goods, consignee, address, company): Han pairs, words, and joined forms of `AB-12`. */
export function tokensOfText(text: string): readonly string[] {
  const found = new Set<string>();
  const folded = fold(text);
  for (const [run] of folded.matchAll(han)) addPairs(run, found);
  for (const [word] of folded.replace(han, ' ').matchAll(words)) addWord(word, found);
  return [...found];
}

/** A number with letters (order number, customer code): as text, and each inner run of three digits or more. */
export function tokensOfCode(code: string): readonly string[] {
  const found = new Set(tokensOfText(code));
  for (const [digits] of fold(code).matchAll(/\d{3,}/g)) found.add(cut(digits));
  return [...found];
}

/** A phone: whole, without area code or operator, and its last four, so that any usual part finds it. */
export function tokensOfPhone(phone: string): readonly string[] {
  return [
    ...new Set(
      fold(phone)
        .split(/[/,;、]/)
        .flatMap(tokensOfOnePhone),
    ),
  ];
}

function tokensOfOnePhone(phone: string): readonly string[] {
  const whole = digitsOf(phone);
  if (whole === '') return [];
  const main = digitsOf(phone.replace(/(?<=\d{7})\s*(?:-|转|ext\.?)\s*\d{1,6}$/, ''));
  if (main.length < 8) return [cut(whole), main.slice(-4)];
  const areaCode = /^0(?:10|2\d|[3-9]\d{2})|^\d{3}/.exec(main)?.[0].length ?? 0;
  return [cut(whole), cut(main.slice(areaCode)), main.slice(-4)];
}

/** Digits without the country's own code. */
function digitsOf(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10})/, '');
}

/** `person` reads a Chinese surname as a surname: 单 is Shan there, Dan elsewhere. */
export type NameKind = 'company' | 'person';

/**
 * A name: its text, its whole pinyin and its initials from each character on, so that
 * `beijingkeji`, `bjkj` and `kj` find 北京科技有限公司. The legal form at the end starts nothing.
 */
export function tokensOfName(name: string, kind: NameKind = 'company'): readonly string[] {
  const found = new Set(tokensOfText(name));
  for (const reading of initialsAndSyllables(fold(name), kind)) addReading(reading, found);
  return [...found];
}

function addReading({ syllables, starts }: Reading, found: Set<string>): void {
  const initials = syllables.map((syllable) => syllable.slice(0, 1));
  for (let from = 0; from < starts; from++) {
    found.add(cut(initials.slice(from).join('')));
    found.add(cut(syllables.slice(from).join('')));
  }
}

function addPairs(run: string, found: Set<string>): void {
  const signs = [...run];
  for (let at = 0; at + 1 < signs.length; at++) found.add(`${signs[at]}${signs[at + 1]}`);
  // With its last sign alone, a run is found by any one of its signs as the beginning of a token.
  found.add(signs.at(-1) ?? '');
}

function addWord(word: string, found: Set<string>): void {
  const parts = word.split(/[-_./]/);
  found.add(cut(parts.join('')));
  if (parts.length > 1) for (const part of parts) found.add(cut(part));
}

function cut(token: string): string {
  return token.length <= tokenLength ? token : [...token].slice(0, tokenLength).join('');
}

/** No word begins with it, so start tokens never meet the others. */
const startMark = '^';

/** The token of a text that is found by its very beginning only: `^beijing`. Empty when nothing in it can be searched for. */
export function startToken(text: string): string {
  const plain = fold(text).replace(/[^\p{L}\p{N}]/gu, '');
  return plain === '' ? '' : cut(startMark + plain);
}

/** One thing that a record must have: exactly this token, or a token that begins so. */
export interface SearchTerm {
  readonly token: string;
  readonly prefix: boolean;
}

const mostTerms = 12;

/** What a typed query asks for; empty when nothing in it can be searched for. */
export function searchTerms(query: string): readonly SearchTerm[] {
  const folded = fold(query).trim();
  const found = new Map<string, SearchTerm>();
  const add = (token: string, prefix: boolean) => found.set(token, { token, prefix });
  if (/^[+\d][\d\s()-]*$/.test(folded)) {
    const digits = digitsOf(folded);
    return digits === '' ? [] : [{ token: cut(digits), prefix: true }];
  }
  for (const [run] of folded.matchAll(han)) {
    const signs = [...run];
    if (signs.length === 1) add(run, true);
    for (let at = 0; at + 1 < signs.length; at++) add(`${signs[at]}${signs[at + 1]}`, false);
  }
  for (const [word] of folded.replace(han, ' ').matchAll(words)) add(cut(word.replace(/[-_./]/g, '')), true);
  return [...found.values()].slice(0, mostTerms);
}
