import { toHalfWidth } from '../../lib/text.ts';
import { gluedName, isLatinName, isPersonName, labelPattern, mayBeName, trailingLatinName } from './address-words.ts';
import { findRegion } from './find-region.ts';
import type { RegionIndex } from './regions.ts';

export interface ParsedAddress {
  readonly name: string;
  readonly phone: string;
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly street: string;
}

/**
 * Takes a pasted block apart, in whatever order it was written (1.3.x.4). Only labels, separators and
 * the country's own name are left out; whatever is not understood stays in `street`, in its order.
 */
export function parseAddressBlock(pasted: string, regions: RegionIndex): ParsedAddress {
  const block = new Block(halfWidthWords(pasted));
  const phone = takePhone(block);
  const labelled = takeLabels(block);
  const place = takeRegion(block, regions);
  const name = labelled ?? takeName(block, place.at);
  return { name, phone, ...place.region, street: block.rest() };
}

/** The text with what was understood cut out; a cut is as good as a line's end. */
class Block {
  text: string;

  constructor(text: string) {
    this.text = text;
  }

  cut(start: number, end: number): string {
    const taken = this.text.slice(start, end);
    this.text = this.text.slice(0, start) + '\n'.repeat(end - start) + this.text.slice(end);
    return taken;
  }

  /** Pieces between separators, with their places. */
  pieces(separators: RegExp): readonly { readonly text: string; readonly start: number; readonly end: number }[] {
    return [...this.text.matchAll(separators)].map((match) => ({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }));
  }

  rest(): string {
    return this.text
      .replace(/[(（]\s*[)）]/g, (empty) => '\n'.repeat(empty.length))
      .split(/\n+/)
      .map((part) => part.replace(/^[\s,，;；、:：|。/-]+|[\s,，;；、:：|]+$/g, '').replace(/\s+/g, ' '))
      .filter((part) => part !== '' && !/^[。.]$/.test(part))
      .join(' ');
  }
}

/** Letters, digits and the signs of phone numbers become half-width; Chinese punctuation stays as written. */
function halfWidthWords(pasted: string): string {
  return pasted
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0b\uff0d\u3000]/g, toHalfWidth)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '');
}

const extension = '(?:\\s*(?:转|轉|分机|ext\\.?|-|#|,)\\s*\\d{1,6}(?!\\d))?';
const phonePatterns = [
  `(?:(?:\\+|00)?86[-\\s]?)?1[3-9]\\d(?:\\d{8}|[-\\s]\\d{4}[-\\s]\\d{4})${extension.replace(',', '')}`,
  `(?:(?:\\+|00)86[-\\s]?)?[(（]?0?(?:10|2\\d|[3-9]\\d{2})[)）][-\\s]?\\d{7,8}${extension}`,
  `(?:(?:\\+|00)86[-\\s]?)?0(?:10|2\\d|[3-9]\\d{2})[-\\s]?\\d{7,8}${extension}`,
  `(?:\\+|00)86[-\\s]?(?:10|2\\d|[3-9]\\d{2})[-\\s]?\\d{7,8}${extension}`,
  '[48]00[-\\s]?\\d{3,4}[-\\s]?\\d{3,4}',
  '\\+\\d{1,3}(?:[-\\s]?\\d{2,5}){2,4}',
].map((pattern) => new RegExp(`(?<![\\d+])${pattern}(?!\\d)`, 'giu'));
/** Seven or eight digits are a phone only when they are called one. */
const localPhone = /(?<=(?:电话|座机|固话|Tel|Phone)\.?\s*[:：]?\s*)\d{7,8}(?!\d)/giu;

function takePhone(block: Block): string {
  for (const pattern of [...phonePatterns, localPhone]) {
    const match = block.text.matchAll(pattern).next().value;
    if (!match) continue;
    const before = block.text.slice(0, match.index);
    const bracket = before.endsWith('(') && block.text[match.index + match[0].length] === ')' ? 1 : 0;
    block.cut(match.index - bracket, match.index + match[0].length + bracket);
    return writtenPhone(match[0]);
  }
  return '';
}

/** `+86 138-1234-5678` -> `13812345678`; a landline keeps one dash after its area code and before its extension. */
function writtenPhone(found: string): string {
  const plain = found.replace(/^(?:\+|00)86[-\s]?/, '').replace(/^86[-\s]?(?=1\d{2})/, '');
  const [, main = plain, added] = /^(.*\d{3,})\s*(?:转|轉|分机|ext\.?|#|,)\s*(\d{1,6})$/i.exec(plain) ?? [];
  const dashed = main
    .trim()
    .replace(/[()（）]/g, ' ')
    .trim()
    .replace(/[\s-]+/g, '-');
  const mobile = /^(1\d{2})-?(\d{4})-?(\d{4})(.*)$/.exec(dashed);
  return (mobile ? mobile.slice(1).join('') : dashed) + (added ? `-${added}` : '');
}

/** Cuts out every label; the value of a name label is returned, of others stays. */
function takeLabels(block: Block): string | null {
  cutAll(
    block,
    /(?<![\p{L}\p{N}])(?:联系电话|电话号码|手机号码|手机号|联系方式|电话|手机|座机|固话|Tel|Phone|Mobile)\.?\s*[:：]?[ \t]*(?=\n|$)/giu,
  );
  cutAll(block, labelPattern('phone'));
  cutAll(block, labelPattern('address'));
  let name: string | null = null;
  for (;;) {
    const label = block.text.matchAll(labelPattern('name')).next().value;
    if (!label) return name;
    block.cut(label.index, label.index + label[0].length);
    const from = label.index + label[0].length;
    const value = labelledName(block.text.slice(from));
    if (name === null && value !== '') name = block.cut(from, from + value.length).trim();
  }
}

function labelledName(text: string): string {
  const line = /^[^\n,，;；|]*/.exec(text)?.[0] ?? '';
  if (/^\p{Script=Han}/u.test(line)) {
    const word = /^[^\s/]*(?:\s?[(（][^)）\n]*[)）])?/.exec(line)?.[0] ?? '';
    return word.length <= 30 ? word : '';
  }
  const latin = /^(?:[\p{Script=Latin}.'-]+[ \t]*){1,5}/u.exec(line)?.[0] ?? '';
  return latin.length <= 60 ? latin.trimEnd() : '';
}

function cutAll(block: Block, pattern: RegExp): void {
  for (const match of Array.from(block.text.matchAll(pattern))) block.cut(match.index, match.index + match[0].length);
}

const country = /(?:中华人民共和国|中国|China)[\s,，]*$/iu;

function takeRegion(block: Block, regions: RegionIndex) {
  const starts = new Set(block.pieces(/[^\s,，;；、|:：()（）]+/g).map(({ start }) => start));
  for (const match of block.text.matchAll(/中华人民共和国|中国/g)) starts.add(match.index + match[0].length);
  const found = findRegion(block.text, starts, regions);
  if (!found) return { region: { province: '', city: '', district: '' }, at: -1 };
  const before = country.exec(block.text.slice(0, found.start))?.[0].length ?? 0;
  block.cut(found.start - before, found.end);
  return { region: found.region, at: found.start };
}

/** A name without label: beside the cuts, at either end, or glued to the region or the house number. */
function takeName(block: Block, regionAt: number): string {
  // 张三收: the last sign is a label, written behind.
  const received = /(?<![\p{L}\p{N}])(\p{Script=Han}{2,5})\s*收(?=[\s)）,，;；]|$)/u.exec(block.text);
  if (received?.[1] && isPersonName(received[1])) {
    block.cut(received.index, received.index + received[0].length);
    return received[1];
  }
  return takeLatinName(block) || takeWord(block, regionAt) || takeGluedName(block);
}

function takeLatinName(block: Block): string {
  const lines = block.pieces(/[^\n,，;；|]+/g).filter(({ text }) => text.trim() !== '');
  for (const line of [lines[0], lines.at(-1)]) {
    if (line && isLatinName(line.text.trim())) return block.cut(line.start, line.end).trim();
  }
  for (const line of block.pieces(/[^\n]+/g)) {
    const name = trailingLatinName.exec(line.text);
    if (name) return block.cut(line.start + name.index, line.start + name.index + name[0].length);
  }
  return '';
}

function takeWord(block: Block, regionAt: number): string {
  const words = block.pieces(/[^\s,，;；|、:：()（）]+/g);
  const last = words.at(-1);
  const endsAtCut = last && (words.length === 1 || block.text[last.end] === '\n');
  const found =
    words.find((word) => word.start < regionAt && mayBeName(word.text)) ??
    words.find((word) => isPersonName(word.text)) ??
    (endsAtCut && mayBeName(last.text) ? last : undefined);
  return found ? block.cut(found.start, found.end) : '';
}

function takeGluedName(block: Block): string {
  for (const word of block.pieces(/[^\s,，;；|、:：()（）]+/g)) {
    const glued = block.text[word.end] === '\n' ? gluedName.exec(word.text) : null;
    if (glued?.[1]) return block.cut(word.start + glued.index, word.end);
  }
  return '';
}
